package org.zhiji.archive.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;

/** Reads what {@link SealedOutput} wrote and refuses, in words, whatever is not exactly that. */
public final class SealedInput extends InputStream {

    private final PushbackInputStream in;
    private final Head head;
    private final Key key;
    private final byte[] sealed = new byte[Key.PIECE + Key.TAG];
    private final byte[] plain = new byte[Key.PIECE];
    private int filled;
    private int read;
    private long number;
    private boolean ended;

    /** Reads the head. Refuses another format, a missing and a wrong secret. */
    public SealedInput(InputStream in, Secret secret) throws IOException {
        this.in = new PushbackInputStream(in);
        var lines = Head.lines(this.in);
        head = lines.head();
        try {
            key = Key.of(lines, secret);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableArchive("damaged", e);
        }
    }

    public Head head() {
        return head;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (read == filled) {
            if (ended) {
                return -1;
            }
            open();
        }
        int part = Math.min(length, filled - read);
        System.arraycopy(plain, read, bytes, offset, part);
        read += part;
        return part;
    }

    /** Reads on to the end, so that a piece that is missing there is noticed even when nobody wants what is in it. */
    public void drain() throws IOException {
        while (!ended) {
            open();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void open() throws IOException {
        int length = in.readNBytes(sealed, 0, sealed.length);
        int next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        ended = next < 0;
        try {
            filled = key.open(number, ended, sealed, length, plain);
        } catch (GeneralSecurityException e) {
            throw new UnusableArchive(ended && goesOn(length) ? "cut-off" : "damaged", e);
        }
        read = 0;
        number++;
    }

    /** Whether the piece at the end of the file was not meant to be the last, or is only a part of one. */
    private boolean goesOn(int length) {
        if (length < sealed.length) {
            return true;
        }
        try {
            key.open(number, false, sealed, length, plain);
            return true;
        } catch (AEADBadTagException e) {
            return false;
        } catch (GeneralSecurityException e) {
            return true;
        }
    }
}
