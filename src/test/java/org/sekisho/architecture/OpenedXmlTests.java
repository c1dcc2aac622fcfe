package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.stax.WstxInputFactory;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.xml.HardenedXml;

/** XML from outside is opened in one way, so that no reader forgets what the others refuse. */
class OpenedXmlTests {

    @Test
    void onlyTheHardenedFactoryIsMade() {
        Set<String> makers = House.CLASSES.stream()
                .filter(OpenedXmlTests::makesAFactory)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(makers).containsExactly(HardenedXml.class.getName());
    }

    private static boolean makesAFactory(JavaClass type) {
        return Stream.concat(type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
                .map(JavaAccess::getTarget)
                .anyMatch(OpenedXmlTests::isFactory);
    }

    private static boolean isFactory(AccessTarget target) {
        boolean made = target.getOwner().isEquivalentTo(WstxInputFactory.class)
                && target.getName().equals("<init>");
        return made
                || target.getOwner().isEquivalentTo(XMLInputFactory.class)
                        && target.getName().startsWith("new");
    }
}
