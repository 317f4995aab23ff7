#!/usr/bin/env bash
# Builds Riser, starts it with demo data on embedded Derby, and says where to sign in. Ctrl-C stops it.
# Needs JDK 17 (to 23) and Maven; the port is 8181 unless RISER_HTTP_PORT says otherwise.
set -eu
cd "$(dirname "$0")/.."

command -v mvn >/dev/null || { echo 'Maven is missing: install it (apt-get install maven). 缺少 Maven，请先安装。' >&2; exit 1; }

echo 'Building Riser (the first time fetches libraries and takes a few minutes) … 正在构建'
mvn -q -B -DskipTests package

target=features/distribution/target
run=$target/demo
rm -rf "$run"
mkdir -p "$run"
tar -xzf "$target"/riser-*.tar.gz -C "$run" --strip-components 1

export RISER_DEMO=true RISER_DATA=$PWD/$run/data
address=http://${RISER_HTTP_HOST:-127.0.0.1}:${RISER_HTTP_PORT:-8181}
"$run/bin/riser" &
riser=$!
stop() {
    trap - INT TERM EXIT
    kill -TERM "$riser" 2>/dev/null || true
    wait "$riser" || true
}
trap 'stop; exit 0' INT TERM
trap stop EXIT

# The readiness probe, without curl: any shell that runs this has /dev/tcp.
healthy() {
    local host=${address#http://} line
    exec 3<>"/dev/tcp/${host%:*}/${host##*:}" || return 1
    printf 'GET /api/v1/health HTTP/1.0\r\nHost: %s\r\n\r\n' "$host" >&3
    read -r line <&3 || true
    exec 3>&-
    [[ $line == *' 200 '* ]]
}

echo 'Starting … 正在启动'
until healthy 2>/dev/null; do
    kill -0 "$riser" 2>/dev/null || { echo "Riser did not start; see $run/data/log/riser.log. 启动失败，请查看日志。" >&2; exit 1; }
    sleep 0.2
done

# One line a user, from the file that the demo start writes, where each value stands on a line of its own.
logins() {
    sed -n -e 's/^ *"\(gas\|lpg\|power\|property\|taxdevice\|group\)" *: *{.*/\1/p' \
        -e '/"name"/{s/.*: *"\(.*\)".*/\1/;h;}' \
        -e '/"role"/{s/.*: *"\(.*\)".*/\1/;H;}' \
        -e '/"password"/{s/.*: *"\(.*\)".*/\1/;H;g;s/\(.*\)\n\(.*\)\n\(.*\)/    \1 \3 (\2)/p;}' \
        "$RISER_DATA/demo-logins.json"
}

cat <<TEXT

Riser is ready 已就绪:  $address/
Demo logins 演示账号 (tenant, then user and password; all in $RISER_DATA/demo-logins.json):
$(logins)

Ctrl-C stops it. 按 Ctrl-C 停止。
TEXT
wait "$riser"
