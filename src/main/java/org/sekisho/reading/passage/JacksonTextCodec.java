package org.sekisho.reading.passage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.PlacedPage;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a {@link StoredText} into compressed JSON and back, exactly.
 *
 * <p>Passages are kept as places in the text, so that no word is kept twice. Characters outside ASCII are escaped: that
 * costs little once compressed, and is the only form in which half a surrogate pair, which damaged files do hold,
 * survives.
 */
final class JacksonTextCodec {

    private static final int BUFFER = 1 << 14;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    byte[] encode(StoredText stored) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        try (OutputStream compressed = new FastGzip(bytes)) {
            json.writeValue(compressed, Kept.of(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    StoredText decode(byte[] bytes) {
        try (var compressed = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) {
            return json.readValue(compressed, Kept.class).stored();
        } catch (IOException | JacksonException e) {
            // Without its cause: Jackson quotes what it cannot read, and that is a filing's text.
            throw new IllegalStateException("A kept text of %d bytes is damaged".formatted(bytes.length));
        }
    }

    /** The content of the JSON. Every text kept so far has these names: change none. Older texts have no pages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Kept(
            Bibliography bibliography,
            List<KeptClaim> claims,
            String language,
            String words,
            List<Place> passages,
            @Nullable List<KeptPage> placed) {

        static Kept of(StoredText stored) {
            FilingText text = stored.text();
            return new Kept(
                    stored.bibliography(),
                    stored.claims().stream().map(KeptClaim::of).toList(),
                    text.language(),
                    text.words(),
                    text.passages().stream().map(Place::of).toList(),
                    stored.placed().isEmpty()
                            ? null
                            : stored.placed().stream().map(KeptPage::of).toList());
        }

        StoredText stored() {
            List<Passage> found =
                    passages.stream().map(place -> place.in(words)).toList();
            List<Claim> all = claims.stream().map(KeptClaim::claim).toList();
            List<PlacedPage> pages = placed == null
                    ? List.of()
                    : placed.stream().map(KeptPage::page).toList();
            return new StoredText(bibliography, all, new FilingText(language, words, found), pages);
        }
    }

    /** The places of a page's words, as {@link PlacedWord} writes them. */
    private record KeptPage(String document, int number, String words) {

        static KeptPage of(PlacedPage page) {
            return new KeptPage(page.document(), page.page(), PlacedWord.written(page.words()));
        }

        PlacedPage page() {
            return new PlacedPage(document, number, PlacedWord.read(words));
        }
    }

    /** A claim; older texts lack the mark that all it refers to was followed, and it was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record KeptClaim(
            int number, List<Integer> dependsOn, @Nullable Boolean unfollowed) {

        static KeptClaim of(Claim claim) {
            return new KeptClaim(claim.number(), claim.dependsOn(), claim.unfollowed() ? true : null);
        }

        Claim claim() {
            return new Claim(number, dependsOn, unfollowed != null && unfollowed);
        }
    }

    /** A passage without its words; in older texts nothing is recognised, and its mark is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Place(
            Section section,
            String label,
            String heading,
            String document,
            int page,
            int start,
            int end,
            boolean continuing,
            @Nullable Integer recognised) {

        static Place of(Passage passage) {
            Recognised mark = passage.recognised();
            return new Place(
                    passage.section(),
                    passage.label(),
                    passage.heading(),
                    passage.document(),
                    passage.page(),
                    passage.span().start(),
                    passage.span().end(),
                    passage.continuing(),
                    mark == null ? null : mark.confidence());
        }

        Passage in(String words) {
            return new Passage(
                    section,
                    label,
                    heading,
                    document,
                    page,
                    new TextSpan(start, end),
                    words.substring(start, end),
                    continuing,
                    recognised == null ? null : new Recognised(recognised));
        }
    }

    /** Compresses at the quickest level: texts are written every night and seldom read. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
