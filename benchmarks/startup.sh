#!/usr/bin/env bash
# How long it takes from `java` to the first question: jar built, database and class-data archive there.
# Usage: JAVA_HOME=... benchmarks/startup.sh [RUNS]. Prints milliseconds of each run and the median, of Java alone and of
# the launcher with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-9}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

# The very command the launcher ends in, without the launcher.
fake=$data/java-home
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
printf 'begin\n' | ./operandi chat --language en --data "$data" >"$data/first.txt"
mkdir -p "$fake/bin"
cp "$java_home/release" "$fake/release"
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >"%s/arguments"\n' "$data" >"$fake/bin/java"
chmod +x "$fake/bin/java"
JAVA_HOME=$fake ./operandi chat --resume --data "$data"
mapfile -t arguments <"$data/arguments"

# Milliseconds until the line with the question comes, while the input stays open.
first_question() {
  local begun=$EPOCHREALTIME line
  coproc talk { exec "$@" 2>&1; }
  # shellcheck disable=SC2154 # set by coproc
  local process=$talk_PID
  while IFS= read -r line <&"${talk[0]}"; do
    if [[ $line == Question* ]]; then
      echo $(((${EPOCHREALTIME/./} - ${begun/./}) / 1000))
      break
    fi
  done
  kill "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true
}

measure() {
  local name=$1 all=()
  shift
  "$@" </dev/null >/dev/null 2>&1 # files into memory
  for _ in $(seq "$runs"); do all+=("$(first_question "$@")"); done
  printf '%s: %s; median %s ms\n' "$name" "${all[*]}" "$(printf '%s\n' "${all[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")"
}

"$java_home/bin/java" -version 2>&1 | sed -n 2p
measure 'java' "$java_home/bin/java" "${arguments[@]}"
measure './operandi' ./operandi chat --resume --data "$data"
uptime
