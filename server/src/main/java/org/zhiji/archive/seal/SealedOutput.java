package org.zhiji.archive.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** Writes an archive's head and then everything in sealed pieces. Only {@link #finish} gives it an end that readers accept. */
public final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final Key key;
    private final byte[] plain = new byte[Key.PIECE];
    private final byte[] sealed = new byte[Key.PIECE + Key.TAG];
    private int filled;
    private long number;

    public SealedOutput(OutputStream out, Secret secret, String productVersion, Instant now) throws IOException {
        try {
            var made = Key.make(secret, productVersion, now);
            this.out = out;
            this.key = made.key();
            out.write(made.head());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            // A full piece waits until something follows: the last one is sealed as the last.
            if (filled == plain.length) {
                seal(false);
            }
            int part = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, offset + done, plain, filled, part);
            filled += part;
            done += part;
        }
    }

    /** Writes the last piece. What is closed without it is a torso, and reads as one. */
    public void finish() throws IOException {
        seal(true);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void seal(boolean last) throws IOException {
        try {
            int length = key.seal(number++, last, plain, filled, sealed);
            out.write(sealed, 0, length);
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
