package org.sekisho.reading.extraction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.springframework.stereotype.Component;

/**
 * Recognises the pages that have no text or none that makes words (OCR). Recognised words are added to those that the
 * page has, so that no word is lost; a page counts as read only if it was recognised surely enough. Where Tesseract is
 * not installed all stays as it is. Safe to share between threads.
 */
@Component
public class RecognisedPages {

    private static final String ORIENTATION = "osd";

    private final PageLooker looker;
    private final OcrAvailability available;
    private final OcrSettings settings;
    private final RecognitionTurn turn;

    RecognisedPages(PageLooker looker, OcrAvailability available, ExtractionSettings settings, RecognitionTurn turn) {
        this.looker = looker;
        this.turn = turn;
        this.available = available;
        this.settings = settings.ocr();
    }

    /**
     * Reads the pages of a document that have no usable text, as far as it can.
     *
     * @param document its name inside its filing, to point at
     * @param file its bytes
     * @param text what could be read of it so far
     * @param language the language it is said to be in, two letters; null if nobody says
     * @return the text with what was recognised, marked as such. Pages that were recognised well are unread no longer
     */
    public ExtractedText complete(String document, Path file, ExtractedText text, @Nullable String language) {
        List<String> languages = available.usableLanguages();
        return languages.isEmpty()
                ? text
                : new Completion(document, file, text, new PageLanguages(languages, language)).whole();
    }

    /** Recognises the pages of one document. */
    private final class Completion {

        private final String document;
        private final Path file;
        private final ExtractedText text;
        private final PageLanguages languages;
        private final List<Page> pages = new ArrayList<>();
        private final List<UnreadPart> unread = new ArrayList<>();
        private int looked;

        private Completion(String document, Path file, ExtractedText text, PageLanguages languages) {
            this.document = document;
            this.file = file;
            this.text = text;
            this.languages = languages;
        }

        private ExtractedText whole() {
            unread.addAll(text.unread());
            for (Page page : text.pages()) {
                pages.add(needsALook(page) ? seen(page) : page);
            }
            text.pictures().forEach((number, gap) -> {
                Page seen = seen(Sight.picture(number), gap::equals, new Page(0, List.of()));
                if (!seen.paragraphs().isEmpty()) {
                    pages.add(seen);
                }
            });
            return new ExtractedText(text.title(), pages, unread, text.rest(), Map.of(), text.compared());
        }

        private boolean needsALook(Page page) {
            List<UnreadReason> reasons = reasons(page);
            return page.number() > 0
                    && !page.blank()
                    && (reasons.isEmpty()
                            ? page.paragraphs().isEmpty()
                            : reasons.stream().anyMatch(RecognisedPages::mayBeSeen));
        }

        private List<UnreadReason> reasons(Page page) {
            return text.unread().stream()
                    .filter(part -> part.page() == page.number())
                    .map(UnreadPart::reason)
                    .toList();
        }

        private Page seen(Page page) {
            return seen(sightOf(page), part -> part.page() == page.number() && mayBeSeen(part.reason()), page);
        }

        /** @param told how it was told that this has to be looked at */
        private Page seen(Sight sight, Predicate<UnreadPart> told, Page page) {
            if (looked == settings.pages()) {
                stays(page, told, "not recognised: over the limit of %d pages".formatted(settings.pages()));
                return page;
            }
            if (looked == 0 && !turn.hasTime()) {
                unread.removeIf(told);
                unread.add(new UnreadPart(document, page.number(), UnreadReason.RECOGNITION_PUT_OFF, ""));
                return page;
            }
            looked++;
            long began = System.nanoTime();
            List<RecognisedPage> looks = new ArrayList<>();
            try {
                look(sight, looks);
                return taken(sight, told, page, best(looks));
            } catch (UnreadableDocumentException e) {
                stays(page, told, "not recognised: " + e.reason());
                return looks.isEmpty() ? page : withWords(page, best(looks));
            } finally {
                turn.spend(System.nanoTime() - began);
            }
        }

        /** The part of a page to look at: on a page that has good text, only what is no text. */
        private Sight sightOf(Page page) {
            List<UnreadReason> reasons = reasons(page);
            boolean ink = reasons.contains(UnreadReason.UNREAD_TEXT) && !reasons.contains(UnreadReason.BAD_TEXT);
            return ink ? Sight.unreadInk(page.number()) : Sight.page(page.number());
        }

        /**
         * Tries the languages until one is recognised well and, of what is no text of the page, in full.
         *
         * @param looks takes what was seen in each; what one saw is not lost where the next cannot be looked at
         */
        private void look(Sight sight, List<RecognisedPage> looks) throws UnreadableDocumentException {
            boolean turn = available.found().orElseThrow().has(ORIENTATION);
            for (String language : languages.inOrder()) {
                RecognisedPage look = looker.look(file, sight, language, turn);
                looks.add(look);
                if (isWell(look) && (sight.kind() == Sight.Kind.PAGE || look.unmade() == 0)) {
                    languages.worked(language);
                    return;
                }
            }
        }

        private boolean isWell(RecognisedPage look) {
            return look.blank() || look.confidence() >= settings.leastConfidence();
        }

        /** The look that left the fewest letters, of those that were recognised well; else the surest. */
        private RecognisedPage best(List<RecognisedPage> looks) {
            return Collections.max(
                    looks,
                    Comparator.comparing(this::isWell)
                            .thenComparing(look -> isWell(look) ? -look.unmade() : 0)
                            .thenComparing(RecognisedPage::confidence));
        }

        private Page taken(Sight sight, Predicate<UnreadPart> told, Page page, RecognisedPage look) {
            if (look.blank() && unread.stream().noneMatch(told) && reasons(page).isEmpty()) {
                return new Page(page.number(), List.of(), true);
            }
            boolean hasOther = sight.kind() != Sight.Kind.PAGE && letters(look) < RecognisedPage.MANY_UNMADE;
            if (look.unmade() >= RecognisedPage.MANY_UNMADE) {
                stays(page, told, "rows of about %d letters cannot be made out".formatted(look.unmade()));
            } else if (look.paragraphs().isEmpty() && !hasOther) {
                stays(page, told, "nothing was recognised on it");
            } else if (hasOther || look.confidence() >= settings.leastConfidence()) {
                unread.removeIf(told);
            } else {
                stays(page, told, "recognised with confidence %d of 100".formatted(look.confidence()));
            }
            return withWords(page, look);
        }

        private static Page withWords(Page page, RecognisedPage look) {
            List<Paragraph> all = new ArrayList<>(page.paragraphs());
            all.addAll(look.paragraphs());
            return new Page(page.number(), all, false, look.placed());
        }

        /** The number of recognised letters. Signs of a drawing are few, and nobody is sure of them. */
        private static long letters(RecognisedPage look) {
            return look.paragraphs().stream()
                    .flatMapToInt(paragraph -> paragraph.words().codePoints())
                    .filter(Character::isLetter)
                    .count();
        }

        private void stays(Page page, Predicate<UnreadPart> told, String detail) {
            List<UnreadPart> before = unread.stream().filter(told).toList();
            unread.removeAll(before);
            if (before.isEmpty()) {
                unread.add(new UnreadPart(document, page.number(), UnreadReason.NO_TEXT, detail));
            }
            before.forEach(part -> unread.add(new UnreadPart(
                    document,
                    page.number(),
                    part.reason(),
                    part.detail().isEmpty() ? detail : part.detail() + "; " + detail)));
        }
    }

    private static boolean mayBeSeen(UnreadReason reason) {
        return reason == UnreadReason.NO_TEXT || reason == UnreadReason.BAD_TEXT || reason == UnreadReason.UNREAD_TEXT;
    }

    /** The languages in which a document's pages are tried, the likeliest first. For one document. */
    static final class PageLanguages {

        /** Tesseract's names where they are not those of ISO 639-2/T. */
        private static final Map<String, String> NAMES = Map.of("zh", "chi_sim");

        private final List<String> languages;

        /** @param said what the filing says, two letters; null if it says nothing */
        PageLanguages(List<String> languages, @Nullable String said) {
            this.languages = new ArrayList<>(languages);
            String name = said == null ? "" : nameOf(said);
            languages.stream()
                    .filter(language -> List.of(language.split("\\+")).contains(name))
                    .findFirst()
                    .ifPresent(this::worked);
        }

        List<String> inOrder() {
            return List.copyOf(languages);
        }

        /** Notes that a page was recognised well in this language: the next is probably in the same. */
        void worked(String language) {
            languages.remove(language);
            languages.add(0, language);
        }

        private static String nameOf(String language) {
            try {
                return NAMES.getOrDefault(
                        language, Locale.forLanguageTag(language).getISO3Language());
            } catch (MissingResourceException e) {
                return "";
            }
        }
    }
}
