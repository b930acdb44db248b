package org.zhiji;

/** A size as people say it. */
final class Megabytes {

    private Megabytes() {}

    static String of(long bytes) {
        return bytes < 10 << 20 ? "%.1f".formatted(bytes / 1048576.0) : Long.toString(bytes >> 20);
    }
}
