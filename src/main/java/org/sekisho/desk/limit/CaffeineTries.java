package org.sekisho.desk.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** How often an address has tried a password or a code lately. The count begins anew a while after its first try. */
public class CaffeineTries {

    /** The most addresses of one person; one more pushes out the oldest. */
    private static final int ADDRESSES = 50_000;

    /** Bytes of an IPv6 address that are given to one customer. */
    private static final int NETWORK = 8;

    private final int most;
    private final Cache<String, AtomicInteger> counts;

    CaffeineTries(int most, Duration within, Ticker time) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(within)
                .maximumSize(ADDRESSES)
                .ticker(time)
                .executor(Runnable::run)
                .build();
    }

    public CaffeineTries(int most, Duration within) {
        this(most, within, Ticker.systemTicker());
    }

    /** Results of counting one more try. */
    public enum Try {
        TAKEN,
        /** The first that is too many, which is put on record. */
        FIRST_TOO_MANY,
        TOO_MANY
    }

    public Try oneMore(String address) {
        int tries = counts.get(network(address), first -> new AtomicInteger()).incrementAndGet();
        return tries <= most ? Try.TAKEN : tries == most + 1 ? Try.FIRST_TOO_MANY : Try.TOO_MANY;
    }

    /** An IPv4 address as it is. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK)) : address;
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
