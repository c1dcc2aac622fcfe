package org.sekisho.referral.packing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an authority is sent of a filing: the passages that evidence points at for one area, where each stands, and which
 * entries of which edition asked for it. Of the filing there is not a word besides.
 *
 * @param filing its number
 */
public record ReferralPackage(
        String filing, int version, String area, List<SentPassage> passages, List<SentSign> signs) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ReferralPackage {
        passages = List.copyOf(passages);
        signs = List.copyOf(signs);
    }

    /** Words of the filing. */
    public record SentPassage(String place, String words, List<SentEntry> entries) {

        public SentPassage {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return "passage at " + place;
        }
    }

    /** A symbol or a party on the first page. */
    public record SentSign(String place, String sign, List<SentEntry> entries) {

        public SentSign {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return "sign at " + place;
        }
    }

    /** What asked for it. */
    public record SentEntry(String list, String edition, String entry) {}

    public boolean holdsNothing() {
        return passages.isEmpty() && signs.isEmpty();
    }

    /** The bytes that are sent: JSON, the same for the same package. */
    public byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** Says how much it holds and not what. */
    @Override
    public String toString() {
        return "%d passages and %d signs of %s about %s".formatted(passages.size(), signs.size(), filing, area);
    }
}
