# Sourced by the scripts beside it. Whatever they mount, attach or start lives in namespaces of its own and ends with them, even
# when they are killed. /mnt is theirs alone there.

[ "$(id -u)" -eq 0 ] || { echo "$0: only root may mount" >&2; exit 77; }

in_own_namespaces() {
  if [ "${POWER_NAMESPACES:-}" != own ]; then
    POWER_NAMESPACES=own exec unshare --mount --pid --fork --kill-child --mount-proc -- bash "$0" "$@"
  fi
  trap 'exit 130' INT TERM
  mount -t tmpfs -o size=6g tmpfs /mnt
}

# A disk in a disk in a disk, each file system in a file of the next:
#   disk     ext4 or xfs, holds the engine's file
#   platter  xfs, holds disk.img: its page cache is to the disk what the cache in a drive is, written out when the disk flushes
#   shelf    xfs with reflinks, holds platter.img and its copies
# So a copy of platter.img has neither what SQLite has not forced nor what the disk's file system has not flushed.
insert_disk() { # ext4|xfs [options of its mount]
  mkdir -p /mnt/shelf /mnt/platter /mnt/disk /mnt/copied-platter /mnt/copied-disk
  truncate -s 5G /mnt/shelf.img
  mkfs.xfs -q -m reflink=1 /mnt/shelf.img
  mount -o loop,discard /mnt/shelf.img /mnt/shelf
  truncate -s 2G /mnt/shelf/platter.img
  mkfs.xfs -q /mnt/shelf/platter.img
  mount -o loop /mnt/shelf/platter.img /mnt/platter
  truncate -s 1500M /mnt/platter/disk.img
  "mkfs.$1" -q /mnt/platter/disk.img
  mount -o "loop${2:+,$2}" /mnt/platter/disk.img /mnt/disk
  sync
}

remove_disk() {
  umount /mnt/disk /mnt/platter /mnt/shelf
  rm /mnt/shelf.img
}

# Every write to a place of the disk that was not written before fails from now on, after the call that asked for it: the drive
# had promised more than it has.
exhaust_platter() {
  dd if=/dev/zero of=/mnt/platter/ballast bs=1M 2> /dev/null || true
  dd if=/dev/zero of=/mnt/platter/crumbs bs=4k 2> /dev/null || true
}

relieve_platter() { rm -f /mnt/platter/ballast /mnt/platter/crumbs; }

cut_power() { cp --reflink=always /mnt/shelf/platter.img /mnt/shelf/copy.img; }

# Replays the journals of both file systems, as after a power cut. Two file systems of one identity are not mounted at once.
insert_copy() {
  mount -o loop,nouuid /mnt/shelf/copy.img /mnt/copied-platter
  rm -f /mnt/copied-platter/ballast /mnt/copied-platter/crumbs
  local options=loop
  [ "$(blkid -p -o value -s TYPE /mnt/copied-platter/disk.img)" != xfs ] || options+=,nouuid
  mount -o "$options" /mnt/copied-platter/disk.img /mnt/copied-disk
}

remove_copy() {
  ! mountpoint -q /mnt/copied-disk || umount /mnt/copied-disk
  ! mountpoint -q /mnt/copied-platter || umount /mnt/copied-platter
  rm -f /mnt/shelf/copy.img
}
