package org.zhiji.platform.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** A network like {@code 10.0.0.0/8}, or a single address. */
public record Network(InetAddress address, int bits) {

    /** Names are not asked for: they would be looked up, and by whomever. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public static Network of(String text) {
        var parts = text.strip().split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException(text);
        }
        var address = parse(parts[0]);
        var longest = address.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, bits);
    }

    static List<String> checked(String setting, List<String> networks) {
        for (var network : networks) {
            try {
                Network.of(network);
            } catch (IllegalArgumentException e) {
                throw new Wrong(setting, "10.0.0.0/8, 192.168.1.5, fd00::/8");
            }
        }
        return networks.stream().map(String::strip).toList();
    }

    /** @param other an address as the web server says it, never a name */
    public boolean contains(String other) {
        var mine = address.getAddress();
        var theirs = parse(other).getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    public static boolean isThisMachine(String address) {
        return parse(address).isLoopbackAddress();
    }

    private static InetAddress parse(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
