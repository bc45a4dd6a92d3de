#!/usr/bin/env bash
# Starts Buuv with a made-up Leiden at http://localhost:5080. Arguments go to the portal, verbs too:
# ./run.sh --urls http://localhost:6000 · ./run.sh seed --preset street · ./run.sh import-neighbourhoods FILE
set -euo pipefail
cd "$(dirname "$0")"
. Buuv.Portal/build/machine.sh

need_chromium
need_fonts fonts-lato fonts-noto-core fonts-noto-color-emoji
dotnet build Buuv.Portal -c Release --nologo -v q -clp:ErrorsOnly

export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
portal() { dotnet run --project Buuv.Portal -c Release --no-build --no-launch-profile -- "$@"; }

case "${1:-serve}" in
  serve | -*) ;;
  *) portal "$@"; exit ;;
esac
[ "${1:-}" != serve ] || shift
if [ "$ASPNETCORE_ENVIRONMENT" != Production ]; then portal seed --preset leiden-2018; fi
case " $* " in *" --urls"*) ;; *) set -- --urls http://localhost:5080 "$@" ;; esac
exec dotnet run --project Buuv.Portal -c Release --no-build --no-launch-profile -- "$@"
