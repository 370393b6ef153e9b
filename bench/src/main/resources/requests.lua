-- wrk -s requests.lua URL -- PATHS [TOKENS] [visitors]: asks for one of the paths at a time, as one of the people, from ever new addresses.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

local function lines(name)
  local all = {}
  for line in io.lines(name) do all[#all + 1] = line end
  return all
end

function init(args)
  math.randomseed(seed)
  paths = lines(args[1])
  tokens = lines(args[2])
  visitors = args[3] == "visitors"
end

function request()
  local head = "GET " .. paths[math.random(#paths)] .. " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
  if #tokens > 0 then head = head .. "Authorization: Bearer " .. tokens[math.random(#tokens)] .. "\r\n" end
  if visitors then head = head .. "X-Forwarded-For: 10." .. math.random(0, 255) .. "." .. math.random(0, 255) .. "." .. math.random(1, 254) .. "\r\n" end
  return head .. "\r\n"
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("bench requests=%d micros=%d p50=%d p99=%d errors=%d\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
