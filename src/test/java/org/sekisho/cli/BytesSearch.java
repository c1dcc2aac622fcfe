package org.sekisho.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Looks for many things at once in one pass over bytes, whatever the case of their ASCII letters. */
final class BytesSearch {

    private static final int BYTES = 256;

    private final List<List<byte[]>> byFirst = new ArrayList<>();

    BytesSearch(List<byte[]> patterns) {
        for (int first = 0; first < BYTES; first++) {
            byFirst.add(new ArrayList<>());
        }
        for (byte[] pattern : patterns) {
            byFirst.get(small(pattern[0]) & 0xFF).add(pattern);
        }
    }

    /** Tells every place at which one of them begins. */
    void in(byte[] bytes, IntConsumer found) {
        for (int at = 0; at < bytes.length; at++) {
            for (byte[] pattern : byFirst.get(small(bytes[at]) & 0xFF)) {
                if (isAt(bytes, at, pattern)) {
                    found.accept(at);
                }
            }
        }
    }

    private static boolean isAt(byte[] bytes, int at, byte[] pattern) {
        if (bytes.length - at < pattern.length) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (small(bytes[at + i]) != small(pattern[i])) {
                return false;
            }
        }
        return true;
    }

    private static byte small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }
}
