package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.PublicBodies.Found;
import org.sekisho.finding.entity.Token.Kind;

/** Makes pieces of the tokens of a text: names and numbers whole, all else word by word. */
final class Pieces {

    private final List<Token> tokens;
    private final BodyNames names;
    private final boolean inCapitals;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String words) {
        this.tokens = Tokenizer.divide(words);
        this.names = new BodyNames(tokens, PublicBodies.KNOWN);
        this.inCapitals = words.chars().noneMatch(Character::isLowerCase);
    }

    static List<Piece> of(String words) {
        Pieces made = new Pieces(words);
        int at = 0;
        while (at < made.tokens.size()) {
            at = made.add(at);
        }
        return BracketedNames.without(made.pieces);
    }

    /** Adds what begins with this token; returns where the next begins. */
    private int add(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Kind.IDEOGRAPHS) {
            pieces.addAll(IdeographPieces.of(token.written(), token.start()));
            return at + 1;
        }
        Found body = body(at);
        if (body != null) {
            int next = at + body.tokens();
            pieces.add(Piece.of(body.body(), token.start(), tokens.get(next - 1).end()));
            return next;
        }
        AwardNumber number = AwardNumber.at(tokens, at, PublicBodies.KNOWN);
        if (number != null) {
            pieces.add(Piece.of(number));
            return at + number.tokens();
        }
        pieces.add(plain(token, at));
        return at + 1;
    }

    private @Nullable Found body(int at) {
        Found known = PublicBodies.KNOWN.at(tokens, at);
        Found built = inCapitals || known != null && !isForce(known) ? null : names.at(at);
        return built == null || known != null && known.tokens() >= built.tokens() ? known : built;
    }

    private static boolean isForce(Found known) {
        return known.body().name().matches("Department of the (?:Army|Navy|Air Force)");
    }

    /** {@code No} before a number is a word for numbers, and otherwise says no. */
    private Piece plain(Token token, int at) {
        if (!token.is("no")) {
            return token.is("。")
                    ? new Piece(token.start(), token.end(), "。", EnumSet.of(Sign.STOP), null)
                    : Piece.of(token);
        }
        boolean beforeNumber = at + 1 < tokens.size()
                && (tokens.get(at + 1).kind() != Kind.WORD || tokens.get(at + 1).isAllCapitals() && !inCapitals);
        Set<Sign> signs = beforeNumber ? EnumSet.of(Sign.NOTE) : EnumSet.of(Sign.NOT, Sign.NONE);
        return new Piece(token.start(), token.end(), "no", signs, null);
    }

    /** Takes names out of brackets that only say again who stands before the bracket, or which of its parts. */
    static final class BracketedNames {

        private BracketedNames() {}

        static List<Piece> without(List<Piece> pieces) {
            List<Piece> left = new ArrayList<>(pieces.size());
            PublicBody owner = null;
            for (int at = 0; at < pieces.size(); at++) {
                Piece piece = pieces.get(at);
                if (piece.is(Sign.OPEN)) {
                    owner = at == 0 ? null : pieces.get(at - 1).body();
                } else if (piece.is(Sign.CLOSE)) {
                    owner = null;
                }
                left.add(repeats(piece, owner) ? plain(piece) : piece);
            }
            return left;
        }

        private static boolean repeats(Piece piece, @Nullable PublicBody owner) {
            return owner != null && piece.body() != null && piece.body().isPartOf(owner);
        }

        private static Piece plain(Piece piece) {
            return new Piece(piece.start(), piece.end(), "", EnumSet.of(Sign.PROGRAMME), null);
        }
    }

    /** Divides a run of Chinese or Japanese characters into names of bodies, words with a sign, and what lies between. */
    static final class IdeographPieces {

        /** Names that are built like those of bodies and in no file. */
        private static final String BUILT =
                "(?:国立研究開発法人|独立行政法人)\\p{IsIdeographic}[^の]{0,30}?(?:機構|振興会|研究所|研究センター|センター|支援機構)"
                        + "|[一-龥]{1,4}省(?=[がのかよに及所平令]|$)";

        /** Signs, and the words that have them. */
        private static final Map<String, Sign> WORDS = """
                STATED 国等の委託 国の委託 産業技術力強化法 バイ・ドール 日本版バイドール 産業活力再生特別措置法
                STATED 産業活力の再生及び産業活動の革新に関する特別措置法
                COMMISSIONED_WORK 委託研究 委託事業 委託業務 助成事業 補助事業 受託研究
                COMMISSIONED 補助金を受 補助金によ 補助金の交付 補助金事業 委託 助成を 助成に 助成の 助成金を受 助成金によ
                COMMISSIONED 助成研究 支援を受け 支援の下 支援のもと 支援により 支援によ 研究費 資金提供 交付を受け 资助
                COMMISSIONED 支持 基金项目 援助を受け 援助の下 援助のもと 援助により 援助によ 支援で
                NOTE 課題番号 契約番号 管理番号 番号 编号 編號 批准号 项目号 合同号 课题号 課題
                AWARD 項目 项目 課題名
                AND 及び および 並びに 和 与
                OTHER_NUMBER 整理番号 特願 特開 特許第 特許公報 特表 再表 実願 实用新型 申请号 专利号 公开号 電話 令和 平成 昭和
                """.lines()
                .map(line -> List.of(line.split(" ")))
                .flatMap(line -> line.stream().skip(1).map(word -> Map.entry(word, Sign.valueOf(line.get(0)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        private static final Pattern PART = Pattern.compile("(?<built>" + BUILT + ")|(?<body>"
                + alternatives(PublicBodies.KNOWN.ideographs().keySet()) + ")|(?<word>" + alternatives(WORDS.keySet())
                + ")");

        private IdeographPieces() {}

        static List<Piece> of(String run, int offset) {
            List<Piece> pieces = new ArrayList<>();
            Matcher part = PART.matcher(run);
            int from = 0;
            while (part.find()) {
                addPlain(run, from, part.start(), offset, pieces);
                pieces.add(piece(part, offset));
                from = part.end();
            }
            addPlain(run, from, run.length(), offset, pieces);
            return pieces;
        }

        private static Piece piece(Matcher part, int offset) {
            int start = offset + part.start();
            int end = offset + part.end();
            if (part.group("word") != null) {
                Sign sign = WORDS.get(part.group());
                Set<Sign> signs = sign == Sign.COMMISSIONED_WORK
                        ? EnumSet.of(Sign.COMMISSIONED_WORK, Sign.COMMISSIONED)
                        : EnumSet.of(sign);
                return new Piece(start, end, part.group(), signs, null);
            }
            PublicBody body = known(part.group());
            Piece piece = Piece.of(body == null ? new PublicBody(part.group(), null) : body, start, end);
            if (saysByItself(part.group())) {
                piece.signs().add(Sign.STATED);
            }
            return piece;
        }

        /** The body known by the name in it: {@code 国立研究開発法人} is the form and no part of it. */
        private static @Nullable PublicBody known(String written) {
            PublicBody body = PublicBodies.KNOWN.ideographs().get(written);
            if (body != null) {
                return body;
            }
            return PublicBodies.KNOWN.ideographs().entrySet().stream()
                    .filter(name -> written.endsWith(name.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        /** Programmes that only pay. */
        private static boolean saysByItself(String name) {
            return name.startsWith("科研費")
                    || name.startsWith("科学研究費")
                    || name.contains("自然科学基金")
                    || name.contains("重点研发")
                    || name.contains("高技术研究发展计划")
                    || name.contains("科技重大专项")
                    || name.contains("科技支撑计划");
        }

        private static void addPlain(String run, int from, int to, int offset, List<Piece> pieces) {
            if (to > from) {
                pieces.add(new Piece(offset + from, offset + to, run.substring(from, to), Set.of(), null));
            }
        }

        /** Longest first. */
        private static String alternatives(Set<String> words) {
            return words.stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        }
    }
}
