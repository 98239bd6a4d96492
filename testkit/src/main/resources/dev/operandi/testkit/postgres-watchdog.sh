# $1 the folder to remove, $2 the server's data folder in it. Runs until whoever started it is gone.
trap '' HUP INT TERM
cat >/dev/null

# it may just be starting: whoever starts it goes on for a moment
tries=0
until [ -s "$2/postmaster.pid" ] || [ "$tries" -ge 20 ]; do
  sleep 0.1
  tries=$((tries + 1))
done

if [ -s "$2/postmaster.pid" ]; then
  read -r pid <"$2/postmaster.pid"
  kill -QUIT "$pid"
  tries=0
  while kill -0 "$pid" && [ "$tries" -lt 100 ]; do
    sleep 0.05
    tries=$((tries + 1))
  done
else
  rm -rf "$1"
  sleep 2 # what still fills the folder now finds it gone, and ends
fi
rm -rf "$1"
