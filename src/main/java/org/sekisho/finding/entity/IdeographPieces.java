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

/** Divides a run of Chinese or Japanese characters into names of bodies, words with a sign, and what lies between. */
final class IdeographPieces {

    /** Names that are built like those of bodies and in no file. */
    private static final String BUILT =
            "(?:国立研究開発法人|独立行政法人)\\p{IsIdeographic}[^の]{0,30}?(?:機構|振興会|研究所|研究センター|センター|支援機構)"
                    + "|[一-龥]{1,4}省(?=[がのかよに及所平令]|$)";

    private static final Map<String, Sign> WORDS = Map.ofEntries(
            Map.entry("国等の委託", Sign.STATED),
            Map.entry("国の委託", Sign.STATED),
            Map.entry("産業技術力強化法第", Sign.STATED),
            Map.entry("バイ・ドール", Sign.STATED),
            Map.entry("日本版バイドール", Sign.STATED),
            Map.entry("委託研究", Sign.COMMISSIONED_WORK),
            Map.entry("委託事業", Sign.COMMISSIONED_WORK),
            Map.entry("委託業務", Sign.COMMISSIONED_WORK),
            Map.entry("助成事業", Sign.COMMISSIONED_WORK),
            Map.entry("補助事業", Sign.COMMISSIONED_WORK),
            Map.entry("補助金を受", Sign.COMMISSIONED),
            Map.entry("補助金によ", Sign.COMMISSIONED),
            Map.entry("補助金の交付", Sign.COMMISSIONED),
            Map.entry("補助金事業", Sign.COMMISSIONED),
            Map.entry("受託研究", Sign.COMMISSIONED_WORK),
            Map.entry("委託", Sign.COMMISSIONED),
            Map.entry("助成を", Sign.COMMISSIONED),
            Map.entry("助成に", Sign.COMMISSIONED),
            Map.entry("助成の", Sign.COMMISSIONED),
            Map.entry("助成金を受", Sign.COMMISSIONED),
            Map.entry("助成金によ", Sign.COMMISSIONED),
            Map.entry("助成研究", Sign.COMMISSIONED),
            Map.entry("支援を受け", Sign.COMMISSIONED),
            Map.entry("支援の下", Sign.COMMISSIONED),
            Map.entry("支援のもと", Sign.COMMISSIONED),
            Map.entry("支援により", Sign.COMMISSIONED),
            Map.entry("支援によ", Sign.COMMISSIONED),
            Map.entry("研究費", Sign.COMMISSIONED),
            Map.entry("資金提供", Sign.COMMISSIONED),
            Map.entry("交付を受け", Sign.COMMISSIONED),
            Map.entry("资助", Sign.COMMISSIONED),
            Map.entry("支持", Sign.COMMISSIONED),
            Map.entry("基金项目", Sign.COMMISSIONED),
            Map.entry("課題番号", Sign.NOTE),
            Map.entry("契約番号", Sign.NOTE),
            Map.entry("管理番号", Sign.NOTE),
            Map.entry("番号", Sign.NOTE),
            Map.entry("编号", Sign.NOTE),
            Map.entry("編號", Sign.NOTE),
            Map.entry("批准号", Sign.NOTE),
            Map.entry("项目号", Sign.NOTE),
            Map.entry("合同号", Sign.NOTE),
            Map.entry("课题号", Sign.NOTE),
            Map.entry("課題", Sign.NOTE),
            Map.entry("項目", Sign.AWARD),
            Map.entry("项目", Sign.AWARD),
            Map.entry("課題名", Sign.AWARD),
            Map.entry("及び", Sign.AND),
            Map.entry("および", Sign.AND),
            Map.entry("並びに", Sign.AND),
            Map.entry("和", Sign.AND),
            Map.entry("与", Sign.AND),
            Map.entry("特願", Sign.OTHER_NUMBER),
            Map.entry("特開", Sign.OTHER_NUMBER),
            Map.entry("特許第", Sign.OTHER_NUMBER),
            Map.entry("特許公報", Sign.OTHER_NUMBER),
            Map.entry("特表", Sign.OTHER_NUMBER),
            Map.entry("再表", Sign.OTHER_NUMBER),
            Map.entry("実願", Sign.OTHER_NUMBER),
            Map.entry("实用新型", Sign.OTHER_NUMBER),
            Map.entry("申请号", Sign.OTHER_NUMBER),
            Map.entry("专利号", Sign.OTHER_NUMBER),
            Map.entry("公开号", Sign.OTHER_NUMBER),
            Map.entry("電話", Sign.OTHER_NUMBER),
            Map.entry("令和", Sign.OTHER_NUMBER),
            Map.entry("平成", Sign.OTHER_NUMBER),
            Map.entry("昭和", Sign.OTHER_NUMBER));

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

    /** What is known by the name in it: {@code 国立研究開発法人} is the form and no part of it. */
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
