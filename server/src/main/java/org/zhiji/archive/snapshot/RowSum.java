package org.zhiji.archive.snapshot;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Counts and sums the rows of a table as COPY writes them, a line each. The sum adds up the SHA-256 of every row, so that
 * it is the same in whatever order a server keeps them. It is there to find accidents, the seal keeps out malice.
 */
final class RowSum {

    private final MessageDigest digest;
    private final byte[] row = new byte[32];
    private final byte[] sum = new byte[32];
    private long rows;

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] bytes, int offset, int length) {
        int begin = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                digest.update(bytes, begin, i - begin);
                endRow();
                begin = i + 1;
            }
        }
        digest.update(bytes, begin, offset + length - begin);
    }

    Manifest.TableSum of(String schema, String table) {
        var text = new StringBuilder();
        for (byte one : sum) {
            text.append("%02x".formatted(one));
        }
        return new Manifest.TableSum(schema, table, rows, text.toString());
    }

    private void endRow() {
        try {
            digest.digest(row, 0, row.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            int digit = (sum[i] & 0xff) + (row[i] & 0xff) + carry;
            sum[i] = (byte) digit;
            carry = digit >> 8;
        }
        rows++;
    }
}
