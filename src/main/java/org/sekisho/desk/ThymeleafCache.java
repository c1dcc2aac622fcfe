package org.sekisho.desk;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Keeps every expression of the templates parsed. There are some 3,300, of which one page of a case has 700; Thymeleaf keeps 500 unless it
 * is told otherwise, and parses the rest again for each page.
 */
@DeskPart
record ThymeleafCache() implements BeanPostProcessor {

    private static final int EXPRESSIONS = 20_000;
    private static final int TEMPLATES = 2_000;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringTemplateEngine engine) {
            StandardCacheManager cache = new StandardCacheManager();
            cache.setExpressionCacheMaxSize(EXPRESSIONS);
            cache.setTemplateCacheMaxSize(TEMPLATES);
            engine.setCacheManager(cache);
        }
        return bean;
    }
}
