package org.sekisho.office.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an authority is sent of a filing: the passages that evidence points at for one area, where each stands, and which
 * entries of which edition asked for it; and what a person says they read where no run could find it. Of the filing there is not a
 * word besides.
 *
 * @param filing its number
 * @param readByPerson left out of what is sent if there is nothing
 */
public record ReferralPackage(
        String filing,
        int version,
        String area,
        List<SentPassage> passages,
        List<SentSign> signs,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<SentReading> readByPerson) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ReferralPackage {
        passages = List.copyOf(passages);
        signs = List.copyOf(signs);
        readByPerson = List.copyOf(readByPerson);
    }

    /** Words of the filing. */
    public record SentPassage(String place, String words, List<SentEntry> entries) {

        public SentPassage {
            Objects.requireNonNull(words);
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

    /** A person's reading of the filing, in their words. */
    public record SentReading(String place, String words, List<SentEntry> entries) {

        public SentReading {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return "reading at " + place;
        }
    }

    /** The list entry that asked for it. */
    public record SentEntry(String list, String edition, String entry) {}

    /** Reads what was sent. */
    public static ReferralPackage read(String json) {
        return JSON.readValue(json, ReferralPackage.class);
    }

    public boolean holdsNothing() {
        return pieces() == 0;
    }

    /** The number of passages, signs and readings. */
    public int pieces() {
        return passages.size() + signs.size() + readByPerson.size();
    }

    /** The bytes that are sent: JSON, the same for the same package. */
    public byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** Says how much it holds and not what. */
    @Override
    public String toString() {
        return "%d passages, %d signs and %d readings of %s about %s"
                .formatted(passages.size(), signs.size(), readByPerson.size(), filing, area);
    }
}
