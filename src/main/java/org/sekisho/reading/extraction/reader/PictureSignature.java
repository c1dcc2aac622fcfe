package org.sekisho.reading.extraction.reader;

import java.util.List;

/** The first bytes of picture files: TIFF in both byte orders, PNG, JPEG, GIF, BMP. */
final class PictureSignature {

    static final int LONGEST = 4;

    private static final List<byte[]> SIGNATURES = List.of(
            new byte[] {'I', 'I', 42, 0},
            new byte[] {'M', 'M', 0, 42},
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            new byte[] {'G', 'I', 'F', '8'},
            new byte[] {'B', 'M'});

    private PictureSignature() {}

    static boolean begins(byte[] document) {
        return SIGNATURES.stream().anyMatch(signature -> startsWith(document, signature));
    }

    private static boolean startsWith(byte[] document, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= document.length || document[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
