# Reads a work from the service at the address given, and asks for another one, which is refused.
require 'json'
require 'onlyarts_client' # which requires every class

address, work, another = ARGV

artworks = OnlyArts::ArtworksApi.new(OnlyArts::ApiClient.new(OnlyArts::Configuration.new.tap { |settings|
  settings.server_index = nil
  settings.scheme, settings.host, settings.base_path = address.match(%r{(\w+)://([^/]+)(/.*)}).captures
}))
puts artworks.get_artwork(work).data.artwork.category
begin
  artworks.get_artwork(another)
rescue OnlyArts::ApiError => refused
  puts OnlyArts::Problem.build_from_hash(JSON.parse(refused.response_body)).code
end
