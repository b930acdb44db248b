package org.zhiji.exchange;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which records a file has brought already: by hash and without objects, so that a million of them cost some thirty
 * megabytes. Two of a million keys meet by chance less than once in ten million files.
 */
final class Seen {

    private long[] keys = new long[1 << 12];
    private long[] contents = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int[] names = new int[1 << 12];
    private int size;

    /** @param content hash of everything the row says about the record. @param name hash of what must not differ */
    record Sight(long content, int row, int name) {}

    @Nullable
    Sight find(String key) {
        int slot = slot(keys, hash(key));
        return rows[slot] == 0 ? null : new Sight(contents[slot], rows[slot], names[slot]);
    }

    /** The first sight stays. */
    void add(String key, long content, long row, String name) {
        long hash = hash(key);
        int slot = slot(keys, hash);
        if (rows[slot] != 0) {
            return;
        }
        keys[slot] = hash;
        contents[slot] = content;
        rows[slot] = (int) row;
        names[slot] = name.hashCode();
        if (++size * 3 > keys.length * 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        int[] oldRows = rows;
        int[] oldNames = names;
        int capacity = oldKeys.length * 2;
        keys = new long[capacity];
        contents = new long[capacity];
        rows = new int[capacity];
        names = new int[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                contents[slot] = oldContents[i];
                rows[slot] = oldRows[i];
                names[slot] = oldNames[i];
            }
        }
    }

    private int slot(long[] table, long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (rows[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** FNV-1a with a final mix; String.hashCode has too few bits for a million keys. */
    static long hash(Object... parts) {
        String text = parts.length == 1 ? String.valueOf(parts[0]) : Arrays.toString(parts);
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
