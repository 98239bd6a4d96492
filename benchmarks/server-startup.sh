#!/usr/bin/env bash
# How long it takes from `java` until `operandi start`, set up for Slack, has answered its first signed request: jar built, database
# and class-data archive there. Slack itself is out of reach, which keeps no start waiting.
# Usage: JAVA_HOME=... benchmarks/server-startup.sh [RUNS]. Prints milliseconds of each run and the median, of Java alone and of the
# launcher with it.
# Stops by itself, and calls nothing but 127.0.0.1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-9}
port=${BOT_PORT:-39782}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

export OPERANDI_HOST=127.0.0.1 OPERANDI_PORT=$port OPERANDI_DATA=$data/kept
export SLACK_BOT_TOKEN=xoxb-000000000000-000000000000-standsinforslack SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef
export SLACK_API_URL=http://127.0.0.1:1/api/

# The very command the launcher ends in, without the launcher.
fake=$data/java-home
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
printf 'begin\n' | ./operandi chat --language en --data "$data/kept" >/dev/null
./operandi start --help >/dev/null # prepares the server's archive
mkdir -p "$fake/bin"
cp "$java_home/release" "$fake/release"
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >"%s/arguments"\n' "$data" >"$fake/bin/java"
chmod +x "$fake/bin/java"
JAVA_HOME=$fake ./operandi start
mapfile -t arguments <"$data/arguments"

# Sends Slack's request for help, signed; succeeds when it is acknowledged.
asks() {
  local body='command=%2Foperandi&text=help&user_id=U1&team_id=T1&channel_id=D1&channel_name=directmessage&trigger_id=1.2' at signature
  at=$EPOCHSECONDS
  signature=$(printf 'v0:%s:%s' "$at" "$body" | openssl dgst -sha256 -hmac "$SLACK_SIGNING_SECRET" -r | cut -d ' ' -f 1)
  # knocking costs little, so that the start has both processors for itself
  until (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$1" || return 1
    sleep 0.01
  done
  curl -fsS -o "$data/answer" -H "X-Slack-Request-Timestamp: $at" -H "X-Slack-Signature: v0=$signature" \
    --data-raw "$body" "http://127.0.0.1:$port/slack/events"
}

# Milliseconds until the first request is answered.
first_answer() {
  local begun=$EPOCHREALTIME process
  "$@" >"$data/log" 2>&1 &
  process=$!
  asks "$process" || { cat "$data/log" >&2; return 1; }
  echo $(((${EPOCHREALTIME/./} - ${begun/./}) / 1000))
  kill "$process"
  wait "$process" 2>/dev/null || true
}

measure() {
  local name=$1 all=()
  shift
  first_answer "$@" >/dev/null # files into memory
  for _ in $(seq "$runs"); do all+=("$(first_answer "$@")"); done
  printf '%s: %s; median %s ms\n' "$name" "${all[*]}" "$(printf '%s\n' "${all[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")"
}

"$java_home/bin/java" -version 2>&1 | sed -n 2p
measure 'java' "$java_home/bin/java" "${arguments[@]}"
measure './operandi' ./operandi start
uptime
