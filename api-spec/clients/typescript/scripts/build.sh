#!/usr/bin/env bash
# What Maven runs: makes target/onlyarts-client-<version>.tgz, and puts the gallery among the resources of the jar. Does nothing when nothing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."

contract=../../target/bundle/com/onlyarts/contract/openapi.json
stamp=target/made-from
gallery=examples/gallery

if ! node --eval 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null; then
  echo "[WARNING] NODE 20 OR NEWER IS NOT INSTALLED: the TypeScript client is not built, and the service has no gallery." >&2
  exit 0
fi

made_from() {
  find . \( -name node_modules -o -name dist -o -name target -o -name generated -o -name test -o -path ./examples/nextjs \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum "$contract" | sha256sum
}

if [ -f "$stamp" ] && [ "$(made_from)" = "$(cat "$stamp")" ]; then
  exit 0
fi
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --prefer-offline --no-progress
fi

rm -rf target/*.tgz target/classes/com/onlyarts/gallery "$stamp"
mkdir -p target/classes/com/onlyarts
npm run --silent build
npm pack --silent --pack-destination target > /dev/null
if [ -f "$gallery/package.json" ]; then
  npm run --silent build --workspace "$gallery"
  cp -R "$gallery/dist" target/classes/com/onlyarts/gallery
fi
made_from > "$stamp"
