package org.qantara.hub.channel;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from those of machines, networks and purposes of somebody's own: the
 * special-purpose registries of IANA (RFC 6890), and whatever carries an IPv4 address inside.
 */
final class PublicAddresses {
    private static final List<Block> OTHERS = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3),
            new Block("2001::", 23),
            new Block("2001:db8::", 32),
            new Block("2002::", 16),
            new Block("3fff::", 20));

    private static final Block GLOBAL_UNICAST = new Block("2000::", 3);

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address _ -> isInNone(address);
            case Inet6Address _ -> GLOBAL_UNICAST.holds(address) && isInNone(address);
            default -> false; // there is no third kind, and if there were it would be unknown
        };
    }

    private static boolean isInNone(InetAddress address) {
        return OTHERS.stream().noneMatch(block -> block.holds(address));
    }

    private record Block(byte[] prefix, int bits) {
        Block(String address, int bits) {
            this(InetAddress.ofLiteral(address).getAddress(), bits);
        }

        boolean holds(InetAddress address) {
            var other = address.getAddress();
            if (other.length != prefix.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((other[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
            }
            return true;
        }
    }
}
