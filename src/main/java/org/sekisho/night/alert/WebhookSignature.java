package org.sekisho.night.alert;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * What proves to the receiver that a message is ours and new: {@code v1=} and HMAC-SHA256, in hexadecimal, over the
 * timestamp, a full stop and the body; with two secrets, two of them with a comma between.
 */
final class WebhookSignature {

    private WebhookSignature() {}

    static String of(List<String> secrets, String timestamp, String body) {
        return secrets.stream()
                .map(secret ->
                        "v1=" + new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(timestamp + "." + body))
                .collect(Collectors.joining(","));
    }
}
