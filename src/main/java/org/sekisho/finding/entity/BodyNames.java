package org.sekisho.finding.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.PublicBodies.Found;
import org.sekisho.finding.entity.Token.Kind;

/**
 * Names of bodies that no file has, known by how such names are built: words with capitals around {@code Ministry}, {@code
 * Research Council} and the like.
 */
final class BodyNames {

    private static final int MOST_WORDS = 14;

    private static final Set<String> LINKS =
            Set.of("of", "for", "on", "and", "the", "de", "für", "der", "des", "du", "et", "und", "la", "in");

    private static final Set<String> NO_PART = Set.of("""
            a an agreement award awards contract contracts cooperative fellowship funding grant grants no nos number
            part statement support these this under work project program programme we it by award(s) invention
            government
            """.split("\\s+"));

    private static final Set<String> MINISTRIES =
            Set.of("ministry", "ministries", "ministère", "ministerium", "bundesamt");

    private static final Set<String> PORTFOLIOS = Set.of("""
            energy defense defence health agriculture commerce interior transportation education justice state labor
            trade industry science environment treasury army navy veterans national homeland innovation environmental
            natural fisheries food biotechnology
            """.split("\\s+"));

    private static final Set<String> NATIONAL = Set.of("""
            institute institutes laboratory laboratories center centre centers administration agency council authority
            commission fund fonds
            """.split("\\s+"));

    private static final Set<String> NO_PAYER = Set.of("""
            university college school inc llc ltd corp corporation company gmbh instruments patent trademark police
            communications association society hospital bank press international fire motor academy
            """.split("\\s+"));

    private final List<Token> tokens;
    private final PublicBodies known;

    BodyNames(List<Token> tokens, PublicBodies known) {
        this.tokens = tokens;
        this.known = known;
    }

    /** The name that begins with this token, or null. */
    @Nullable Found at(int first) {
        if (!isPart(first) || isCapitalBefore(first) || isAnyOf(first)) {
            return null;
        }
        int end = end(first);
        if (end == first + 1 && !isWholeMinistry(tokens.get(first)) || !isOfAState(first, end)) {
            return null;
        }
        return new Found(new PublicBody(written(first, end), null), end - first);
    }

    /** {@code an Agency of the Department of …} names the department. */
    private boolean isAnyOf(int first) {
        return tokens.get(first).is("agency")
                && first + 1 < tokens.size()
                && tokens.get(first + 1).is("of");
    }

    private boolean isCapitalBefore(int first) {
        return first > 0
                && isPart(first - 1)
                && !tokens.get(first - 1).is("the")
                && tokens.get(first).start() - tokens.get(first - 1).end() <= 1;
    }

    private int end(int first) {
        int end = first + 1;
        while (end - first < MOST_WORDS) {
            int next = next(end, isMinistry(tokens.get(first)));
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of a name that goes on after {@code end}: over a part, or over links to a part. */
    private int next(int end, boolean list) {
        int at = end;
        while (at < tokens.size()
                && at - end < 3
                && (LINKS.contains(tokens.get(at).word()) && !tokens.get(at).isCapitalised()
                        || list && tokens.get(at).is(","))) {
            at++;
        }
        boolean linked = at > end;
        boolean goesOn = at < tokens.size()
                && isPart(at)
                && !known.hasAcronym(tokens.get(at).written())
                && !(linked && beginsAnother(end, at));
        return goesOn ? at + 1 : end;
    }

    /** {@code and the National …} and {@code , University …} begin a name of their own. */
    private boolean beginsAnother(int end, int at) {
        boolean ofIt = tokens.get(end).is("of")
                || tokens.get(end).is("for")
                || tokens.get(end).is("für");
        String word = tokens.get(at).word();
        return !ofIt
                && (known.at(tokens, at) != null
                        || word.equals("national")
                        || word.equals("department")
                        || word.equals("university")
                        || isMinistry(tokens.get(at)));
    }

    private boolean isPart(int at) {
        Token token = tokens.get(at);
        return token.isCapitalised() && !NO_PART.contains(token.word());
    }

    private boolean isOfAState(int first, int end) {
        boolean national = false;
        boolean state = false;
        for (int at = first; at < end; at++) {
            String word = tokens.get(at).word();
            if (NO_PAYER.contains(word)) {
                return false;
            }
            national |= word.equals("national") || word.equals("federal");
            state |= national && NATIONAL.contains(word)
                    || isMinistry(tokens.get(at))
                    || isForce(at, end)
                    || word.equals("agency") && at > first
                    || word.equals("council")
                            && tokens.get(Math.max(first, at - 1)).is("research")
                    || word.equals("foundation")
                            && at > first + 1
                            && tokens.get(at - 1).is("science")
                            && tokens.get(at - 2).is("natural")
                    || isDepartment(at, end);
        }
        return state;
    }

    /** {@code Army Test Center}; {@code Army} alone is in the file. */
    private boolean isForce(int at, int end) {
        String word = tokens.get(at).word();
        return word.equals("naval")
                || at + 1 < end && (word.equals("army") || word.equals("navy"))
                || at + 2 < end && word.equals("air") && tokens.get(at + 1).is("force");
    }

    private boolean isDepartment(int at, int end) {
        if (!tokens.get(at).is("department") && !tokens.get(at).is("dept")) {
            return false;
        }
        for (int next = at + 1; next < Math.min(end, at + 4); next++) {
            if (PORTFOLIOS.contains(tokens.get(next).word())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMinistry(Token token) {
        return token.kind() == Kind.WORD && (MINISTRIES.contains(token.word()) || isWholeMinistry(token));
    }

    /** A word that says of what it is: {@code Bundesministerium}, and not {@code Ministry}. */
    private static boolean isWholeMinistry(Token token) {
        return token.word().startsWith("bundesministeri") || token.word().startsWith("staatsministeri");
    }

    private String written(int first, int end) {
        StringBuilder name = new StringBuilder();
        for (int at = first; at < end; at++) {
            Token token = tokens.get(at);
            name.append(token.is(",") || at == first ? "" : " ").append(token.is("&") ? "and" : token.written());
        }
        return name.toString().replaceFirst("^(?:U\\.S\\.?A?|US|United States) ", "");
    }
}
