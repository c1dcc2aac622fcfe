package org.sekisho.office.partner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.referral.ReferralPackage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one office sends another at a time, as signed bytes: for whom it is, by which agreement, and where it stands in the chain of
 * packages from the one to the other.
 *
 * @param form the name of this form
 * @param from fingerprint of the certificates of whom sends it
 * @param to fingerprint of those of the recipient
 * @param agreement the version of the agreement by which it goes
 * @param begins number of the first package of the chain: each version of the agreement has its own
 * @param sequence from 1; without a gap in a chain, and a chain goes on where the one before it ended at its writer
 * @param previous SHA-256 of the content of the one before; in the first of a chain {@link Agreement#chain}
 * @param made when it was written
 * @param until when it can no longer be taken in
 * @param lost numbers of the recipient's packages of earlier chains that never came
 */
record PartnerPackage(
        String form,
        String from,
        String to,
        int agreement,
        int begins,
        int sequence,
        String previous,
        Instant made,
        Instant until,
        List<Item> items,
        List<Recall> recalls,
        List<PartnerReceipt> receipts,
        List<Message> messages,
        List<Integer> lost) {

    static final String FORM = "sekisho-partner-package/2";

    /** How long a package may be on its way. */
    static final Duration ON_ITS_WAY = Duration.ofDays(30);

    private static final int LONGEST_NAME = 64;

    /** Characters of an item, as its column takes them whatever they are. */
    static final int LONGEST = 4_000_000;

    /** Messages of one package. */
    static final int MOST_MESSAGES = 16;

    /** Characters of a message. */
    static final int LONGEST_MESSAGE = 250_000;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Reads packages of which no part is missing or null. */
    private static final ObjectReader WHOLE = JSON.readerFor(PartnerPackage.class)
            .with(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    PartnerPackage {
        items = List.copyOf(items);
        recalls = List.copyOf(recalls);
        receipts = List.copyOf(receipts);
        messages = List.copyOf(messages);
        if (messages.size() > MOST_MESSAGES) {
            throw new IllegalArgumentException("Package %d has too many messages".formatted(sequence));
        }
        lost = List.copyOf(lost);
    }

    /**
     * Passages of one filing.
     *
     * @param number by which its owner knows it
     * @param view passages, or the whole text
     * @param content as an authority is sent it, in JSON
     * @param keepUntil the last day on which it may be kept
     */
    record Item(
            long number,
            String filing,
            String area,
            View view,
            Handling mark,
            LocalDate keepUntil,
            String sha256,
            String content) {

        Item {
            if (filing.length() > LONGEST_NAME || area.length() > LONGEST_NAME || content.length() > LONGEST) {
                throw new IllegalArgumentException("Item %d is too long".formatted(number));
            }
        }

        /** Whether its content is passages of the filing that it names. */
        boolean isReadable() {
            return reads(() -> ReferralPackage.read(content).filing().equals(filing));
        }

        @Override
        public String toString() {
            return "item " + number;
        }
    }

    /** Its owner wants an item gone, and says why. */
    record Recall(long number, String why) {

        @Override
        public String toString() {
            return "recall of item " + number;
        }
    }

    /**
     * Something else than words of a filing.
     *
     * @param number by which its sender knows it
     * @param content in JSON, as the kind has it
     */
    record Message(long number, MessageKind kind, String sha256, String content) {

        Message {
            if (content.length() > LONGEST_MESSAGE) {
                throw new IllegalArgumentException("Message %d is too long".formatted(number));
            }
        }

        @Override
        public String toString() {
            return "message " + number;
        }
    }

    /** Whether something that another office wrote is what it should be. It is not if it cannot be read. */
    static boolean reads(BooleanSupplier reading) {
        try {
            return reading.getAsBoolean();
        } catch (JacksonException | NullPointerException | IllegalArgumentException notOne) {
            return false;
        }
    }

    /** SHA-256 of what travels, as it stands in packages and rows. */
    static String hash(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }

    static String hash(String content) {
        return DigestUtils.sha256Hex(content);
    }

    byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what was signed.
     *
     * @throws RefusedException if it is no such package
     */
    static PartnerPackage read(byte[] signed) {
        try {
            PartnerPackage read = WHOLE.readValue(signed);
            Why.DAMAGED.when(!FORM.equals(read.form));
            return read;
        } catch (JacksonException | NullPointerException | IllegalArgumentException notOne) {
            throw Why.DAMAGED.refusal();
        }
    }

    /** Whether it is the first of its chain. */
    boolean isFirst() {
        return begins == sequence;
    }

    /** Whether there is nothing in it for which a package would be written. */
    boolean isEmpty() {
        return items.isEmpty()
                && recalls.isEmpty()
                && receipts.isEmpty()
                && messages.stream().allMatch(message -> message.kind() == MessageKind.HEADS);
    }

    /** How much is in it. */
    String counted() {
        return "%d items, %d recalls, %d receipts, %d messages"
                .formatted(items.size(), recalls.size(), receipts.size(), messages.size());
    }

    /** Says how much is in it and not what. */
    @Override
    public String toString() {
        return "package %d: %s".formatted(sequence, counted());
    }
}
