#!/usr/bin/env bash
# What polls with many ballots cost, on SQLite and on a PostgreSQL with fsync on: a close with the report of 1,000 and of 100,000
# ballots, the larger one in a heap of 50 MB more than the smaller one needs before it begins; and one more ballot where there are 100
# and where there are 100,000.
# Usage: benchmarks/poll-cost.sh [ROUNDS]
# Needs: mvn -B -q package -pl benchmarks -am -DskipTests
# Stops by itself.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
rounds=${1:-7}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=$root/benchmarks/target/classes
libraries=$root/benchmarks/target/lib
if [ ! -f "$classes/dev/operandi/benchmarks/ReportCost.class" ] || [ ! -d "$libraries" ]; then
  printf 'Build the benchmarks first: mvn -B -q package -pl benchmarks -am -DskipTests\n' >&2
  exit 1
fi

# Of what the databases' libraries say only the figures are shown.
measured() { "$java" -XX:+UseSerialGC "$@" 2>&1 | grep -E '^(sqlite|postgresql|that is|Exception|.*Error)'; }

uptime
"$java" -version 2>&1 | head -n 1
for database in sqlite postgresql; do
  small=$(measured -cp "$classes:$libraries/*" dev.operandi.benchmarks.ReportCost "$database" 1000)
  printf '%s\n' "$small"
  needed=$(sed -E 's/.* heap ([0-9]+).*/\1/' <<<"$small")
  measured "-Xmx$((needed + 50))m" -cp "$classes:$libraries/*" dev.operandi.benchmarks.ReportCost "$database" 100000
done
for database in sqlite postgresql; do
  measured -cp "$classes:$libraries/*" dev.operandi.benchmarks.BallotCost "$database" "$rounds"
done
uptime
