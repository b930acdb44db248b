package org.zhiji.archive.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Encrypts and opens the pieces of one archive. The key belongs to the head: a changed head opens nothing. */
final class Key {

    /** Plain bytes of every piece but the last. */
    static final int PIECE = 1 << 16;

    /** What a piece grows by when it is sealed. */
    static final int TAG = 16;

    private static final int MEMORY_KB = 32 * 1024;
    private static final int PASSES = 3;
    private static final HexFormat HEX = HexFormat.of();

    private final Cipher cipher;
    private final SecretKey key;

    private Key(byte[] master, byte[] head) throws GeneralSecurityException {
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
        key = kdf().deriveKey("AES", expand(master, "pieces", head, 32));
    }

    /** A new archive's head and the key that belongs to it. */
    record Made(byte[] head, Key key) {}

    static Made make(Secret secret, String productVersion, Instant now) throws GeneralSecurityException {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        var master = master(secret, salt, MEMORY_KB, PASSES);
        var head = new Head(
                        secret.present(),
                        HEX.formatHex(salt),
                        MEMORY_KB,
                        PASSES,
                        HEX.formatHex(check(master)),
                        productVersion,
                        now)
                .encode();
        return new Made(head, new Key(master, head));
    }

    static Key of(Head.Lines lines, Secret secret) throws GeneralSecurityException {
        var head = lines.head();
        if (head.locked() && !secret.present()) {
            throw new UnusableArchive("secret-missing");
        }
        var used = head.locked() ? secret : Secret.none();
        var master = master(used, HEX.parseHex(head.salt()), head.memoryKb(), head.passes());
        if (!HEX.formatHex(check(master)).equals(head.check())) {
            throw new UnusableArchive("secret-wrong");
        }
        return new Key(master, lines.bytes());
    }

    int seal(long number, boolean last, byte[] plain, int length, byte[] sealed) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number, last));
        return cipher.doFinal(plain, 0, length, sealed);
    }

    int open(long number, boolean last, byte[] sealed, int length, byte[] plain) throws GeneralSecurityException {
        cipher.init(Cipher.DECRYPT_MODE, key, nonce(number, last));
        return cipher.doFinal(sealed, 0, length, plain);
    }

    /** The number keeps pieces in their order, the last byte keeps the end where it is. The key is new for every archive. */
    private static GCMParameterSpec nonce(long number, boolean last) {
        var nonce = ByteBuffer.allocate(12).putLong(number).putInt(last ? 1 : 0).array();
        return new GCMParameterSpec(TAG * Byte.SIZE, nonce);
    }

    private static byte[] check(byte[] master) throws GeneralSecurityException {
        return kdf().deriveData(expand(master, "check", new byte[0], TAG));
    }

    private static HKDFParameterSpec expand(byte[] master, String purpose, byte[] more, int length) {
        var name = purpose.getBytes(StandardCharsets.UTF_8);
        var info = ByteBuffer.allocate(name.length + more.length).put(name).put(more);
        return HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info.array(), length);
    }

    private static KDF kdf() throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256");
    }

    private static byte[] master(Secret secret, byte[] salt, int memoryKb, int passes) {
        if (!secret.present()) {
            return salt;
        }
        var slow = new Argon2BytesGenerator();
        slow.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKb)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var master = new byte[32];
        slow.generateBytes(secret.bytes(), master);
        return master;
    }
}
