package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.FamilyHistory;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.FilingParts.FrontPage;

/**
 * The documents of an application filed on line at the Japan Patent Office: the request ({@code pat-app-doc}), the text ({@code
 * application-body}), what is filed besides ({@code pat-etc}) and notices of the examination. Of what is filed besides only the applicant's
 * own request for review is told apart, and of notices those of the law on secret patents.
 *
 * <p>Names and codes are those that public programs read; the office's document type was not at hand. What is named nowhere here stays a
 * word of the filing, as of any office's XML.
 */
public final class JpApplicationFormat implements GazetteFormat {

    private static final String NAMESPACE = "http://www.jpo.go.jp";
    private static final String TEXT = "application-body";

    private static final Set<String> DOCUMENTS =
            Set.of("pat-app-doc", "pat-etc", "cpy-notice-pat-exam-rn", "notice-pat-exam-rn", "procedure");

    private static final Pattern REQUEST = Pattern.compile("application-a63[1-5]?");
    private static final String OWN_REVIEW = "etcetera-a918";
    private static final String NOTICE = "notice-pat-exam-rn";
    private static final Pattern SECRECY_NOTICE = Pattern.compile("examiner-[a-z]+-a254[12]-rn");
    private static final String PROCEDURE = "procedure-infomation"; // so it is spelt there

    private static final Set<String> PARTS = Set.of("""
            application-a63 application-a631 application-a632 application-a633 application-a634 application-a635
            etcetera-a918 notice-pat-exam-rn procedure-infomation description claims abstract
            """.split("\\s+"));

    /** Elements that hold the number of the application itself; others hold those of earlier ones. */
    private static final Set<String> NUMBERED =
            Set.of("indication-of-case-article", "bibliog-in-ntc-pat-exam-rn", PROCEDURE);

    /** Codes of an application itself, of a patent and of a utility model: the day of what is filed later is not its own. */
    private static final Pattern APPLICATION = Pattern.compile("A[12]63");

    private static final Pattern CODE = Pattern.compile("A\\d{3,6}");

    /** An application's number: the year, and six digits. */
    private static final Pattern NUMBER = Pattern.compile("\\d{10}");

    @Override
    public boolean recognises(DocumentStart start) {
        return start.namespace().equals(NAMESPACE) && DOCUMENTS.contains(start.rootElement())
                || start.namespace().isEmpty() && start.rootElement().equals(TEXT);
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
        Reading reading = new Reading(new FilingParts(documentName));
        GazetteXml.readParts(document, PARTS, reading::root, reading::part);
        return reading.filing();
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        return GazetteXml.firstPart(document, NUMBERED).flatMap(JpApplicationFormat::numberIn);
    }

    /** The number of the application that a document is of; a registration's and an international one are others. */
    private static Optional<FilingNumber> numberIn(Element part) {
        Stream<Element> told = Stream.concat(Stream.of(part), GazetteElements.everything(part).stream())
                .filter(element -> NUMBERED.contains(element.getName()));
        return told.flatMap(JpApplicationFormat::digitsIn)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .findFirst()
                .flatMap(digits -> WrittenNumber.of("JP", digits, null));
    }

    private static Stream<String> digitsIn(Element told) {
        return told.getName().equals(PROCEDURE)
                ? words(told, "application-number")
                : GazetteElements.descendants(told, "application-reference").stream()
                        .filter(of -> "application".equals(GazetteElements.attribute(of, "appl-type")))
                        .flatMap(of -> words(of, "doc-number"));
    }

    private static Stream<String> words(Element part, String name) {
        return GazetteElements.descendants(part, name).stream()
                .map(GazetteText::of)
                .filter(words -> !words.isEmpty());
    }

    private static @Nullable LocalDate submitted(Element part) {
        return GazetteElements.date(part, "submission-date", "date");
    }

    /** Reads one document. */
    private static final class Reading {

        private final FilingParts parts;
        private final JpBody body;
        private @Nullable String country = "JP";
        private @Nullable String language;
        private @Nullable FilingNumber number;
        private @Nullable LocalDate filed;
        private @Nullable Declaration declaration;
        private String title = "";
        private List<ClassificationSymbol> symbols = List.of();
        private List<PriorityClaim> priorities = List.of();
        private @Nullable Element request;

        private Reading(FilingParts parts) {
            this.parts = parts;
            this.body = new JpBody(parts);
        }

        private void root(Element root) {
            String lang = GazetteElements.attribute(root, "lang");
            language = lang == null ? null : lang.toLowerCase(Locale.ROOT);
            country = root.getName().equals(TEXT) ? GazetteElements.attribute(root, "country") : "JP";
        }

        private void part(Element part) {
            String name = part.getName();
            if (REQUEST.matcher(name).matches()) {
                readRequest(part);
            } else if (name.equals(OWN_REVIEW)) {
                readOwnReview(part);
            } else if (name.equals(NOTICE)) {
                part.getChildren().stream()
                        .filter(notice ->
                                SECRECY_NOTICE.matcher(notice.getName()).matches())
                        .forEach(this::readNotice);
            } else if (name.equals(PROCEDURE)) {
                number = numberIn(part).orElse(number);
                Element code = GazetteElements.first(part, "document-name");
                setFiled(part, code == null ? null : GazetteElements.attribute(code, "document-code"));
            } else {
                takeTitle(part);
                body.read(part);
            }
        }

        private void readRequest(Element part) {
            request = part;
            number = numberIn(part).orElse(null);
            setFiled(part, GazetteElements.text(part, "document-code"));
            symbols = words(part, "ipc")
                    .flatMap(symbol -> ClassificationText.read(Scheme.IPC, symbol, null).stream())
                    .toList();
            priorities = priorities(part);
            body.read(part.clone());
        }

        private void setFiled(Element part, @Nullable String code) {
            if (code != null && APPLICATION.matcher(code).matches()) {
                filed = submitted(part);
            }
        }

        /** Claims of priority of other countries, then of earlier applications here, which give no country. */
        private static List<PriorityClaim> priorities(Element part) {
            List<PriorityClaim> claims = new ArrayList<>();
            for (Element claim : GazetteElements.descendants(part, "priority-claim", "earlier-app")) {
                String office = claim.getName().equals("earlier-app")
                        ? "JP"
                        : words(claim, "country").findFirst().orElse(null);
                LocalDate on =
                        words(claim, "date").map(GazetteDates::day).findFirst().orElse(null);
                words(claim, "doc-number")
                        .findFirst()
                        .ifPresent(digits -> claims.add(new PriorityClaim(office, digits, on)));
            }
            return claims;
        }

        private void readOwnReview(Element part) {
            number = numberIn(part).orElse(null);
            String written = GazetteElements.words(part, "document-code");
            String code = CODE.matcher(written).matches() ? written : "";
            declaration = new Declaration(code, submitted(part), true, List.of());
            int before = parts.blocks();
            blocks(part, "invention-contents-article", Section.REVIEW_REQUEST, "申出に係る発明の内容");
            blocks(part, "opinion-contents-article", Section.REVIEW_REQUEST, "申出の理由");
            blocks(part, "dtext", Section.REVIEW_REQUEST, "その他");
            if (parts.blocks() == before) {
                parts.block(Section.REVIEW_REQUEST, "", "", code.isEmpty() ? part.getName() : code);
            }
        }

        private void readNotice(Element part) {
            number = numberIn(part).orElse(number);
            takeTitle(part);
            String heading = GazetteElements.words(part, "document-name");
            blocks(part, "conclusion-part-article", Section.DESCRIPTION, heading);
            blocks(part, "drafting-body", Section.DESCRIPTION, heading);
        }

        /** A block of each paragraph, and of the words beside them. */
        private void blocks(Element part, String name, Section section, String heading) {
            for (Element article : GazetteElements.descendants(part, name)) {
                Element rest = article.clone();
                List<Element> paragraphs = GazetteElements.descendants(rest, "p");
                paragraphs.forEach(paragraph -> parts.block(
                        section,
                        Objects.requireNonNullElse(GazetteElements.attribute(paragraph, "num"), ""),
                        heading,
                        GazetteText.of(paragraph)));
                paragraphs.forEach(Element::detach);
                parts.block(section, "", heading, GazetteText.of(rest));
            }
        }

        private void takeTitle(Element part) {
            for (Element found : GazetteElements.descendants(part, "invention-title")) {
                title = title.isEmpty() ? GazetteText.of(found) : title;
                found.detach();
            }
        }

        private Filing filing() {
            Bibliography page = new Bibliography(
                    country,
                    null,
                    language,
                    new FilingDates(filed, null, null),
                    request == null ? List.of() : JpBibliography.parties(request),
                    symbols,
                    priorities,
                    FamilyHistory.UNKNOWN,
                    null,
                    declaration);
            parts.frontPage(new FrontPage(number, title, page));
            return body.filing(language);
        }
    }
}
