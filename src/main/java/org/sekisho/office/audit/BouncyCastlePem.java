package org.sekisho.office.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys as PEM (RFC 7468), one behind the other in a file. */
final class BouncyCastlePem {

    private BouncyCastlePem() {}

    static String written(String type, byte[] key) {
        StringWriter pem = new StringWriter();
        try (PemWriter writer = new PemWriter(pem)) {
            writer.writeObject(new PemObject(type, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pem.toString();
    }

    /**
     * The first part of a type.
     *
     * @throws IOException if there is none, or it is damaged
     */
    static byte[] read(String type, String pem) throws IOException {
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            PemObject part = reader.readPemObject();
            while (part != null && !part.getType().equals(type)) {
                part = reader.readPemObject();
            }
            if (part == null) {
                throw new IOException("It holds no " + type);
            }
            return part.getContent();
        } catch (DecoderException e) {
            throw new IOException("Its %s is damaged".formatted(type), e);
        }
    }
}
