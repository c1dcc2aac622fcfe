package org.sekisho.night.alert;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves to the receiver that a message is ours and new: {@code v1=} and HMAC-SHA256, in hexadecimal, over the
 * timestamp, a full stop and the body; with two secrets, two of them with a comma between.
 */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    static String of(List<String> secrets, String timestamp, String body) {
        return secrets.stream()
                .map(secret -> "v1=" + hmac(secret, timestamp + "." + body))
                .collect(Collectors.joining(","));
    }

    private static String hmac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
