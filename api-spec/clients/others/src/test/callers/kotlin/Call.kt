// Reads a work from the service at the address given, and asks for another one, which is refused.
import com.fasterxml.jackson.module.kotlin.readValue
import com.onlyarts.client.kotlin.apis.ArtworksApi
import com.onlyarts.client.kotlin.infrastructure.ClientError
import com.onlyarts.client.kotlin.infrastructure.ClientException
import com.onlyarts.client.kotlin.infrastructure.Serializer
import com.onlyarts.client.kotlin.models.Problem
import java.util.UUID

fun main(arguments: Array<String>) {
    val (address, work, another) = arguments
    val artworks = ArtworksApi(address)
    println(artworks.getArtwork(UUID.fromString(work)).data.artwork.category)
    try {
        artworks.getArtwork(UUID.fromString(another))
    } catch (refused: ClientException) {
        val body = (refused.response as ClientError<*>).body as String
        println(Serializer.jacksonObjectMapper.readValue<Problem>(body).code)
    }
}
