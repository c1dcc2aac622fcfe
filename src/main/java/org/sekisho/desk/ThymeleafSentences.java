package org.sekisho.desk;

import java.util.Locale;
import java.util.Set;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Sentences one after the other, as the reader's language writes them: templates have a space between them, and in Japanese there is none
 * after {@code 。} and {@code ：}, which bring their own.
 */
@DeskPart
record ThymeleafSentences() implements IPostProcessorDialect {

    @Override
    public String getName() {
        return "sentences";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Joined.class, 1000));
    }

    /** A page on its way out, without those spaces. Thymeleaf makes one for each page. */
    public static final class Joined extends AbstractTemplateHandler {

        private boolean ended;

        @Override
        public void handleText(IText text) {
            if (ended && isSpace(text)) {
                return;
            }
            ended = text.length() == 0 ? ended : ends(text.charAt(text.length() - 1));
            super.handleText(text);
        }

        private boolean ends(char last) {
            return (last == '。' || last == '：')
                    && getContext().getLocale().getLanguage().equals(Locale.JAPANESE.getLanguage());
        }

        private static boolean isSpace(IText text) {
            return text.chars().allMatch(Character::isWhitespace);
        }
    }
}
