package org.sekisho.night.workers.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A broker in the run's own process, which ends with it. It keeps nothing on disk: what it loses the run says again. It has one
 * queue, and whoever signs in can send to it and take from it, and nothing else.
 */
final class ArtemisBroker implements AutoCloseable {

    private static final String ROLE = "parts";
    private static final String WHY_NOT = "The broker does not start at port %d: another program may have it";

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    private ArtemisBroker() {}

    /** @throws BrokerGoneException if it does not start, such as because another program has its port */
    static ArtemisBroker start(WorkersSettings settings, String password, String storePassword) {
        mustBeFree(settings);
        ArtemisBroker broker = new ArtemisBroker();
        broker.server.setConfiguration(configuration(settings, password, storePassword));
        if (!password.isEmpty()) {
            broker.server.setSecurityManager(new ActiveMQJAASSecurityManager(
                    InVMLoginModule.class.getName(),
                    new SecurityConfiguration(
                            Map.of(settings.user(), password), Map.of(settings.user(), List.of(ROLE)))));
        }
        try {
            broker.server.start();
        } catch (Exception e) { // as it is declared
            broker.close();
            throw new BrokerGoneException(WHY_NOT.formatted(settings.port()), e);
        }
        return broker;
    }

    /** Artemis starts all the same, and only its log tells that nobody can reach it. */
    private static void mustBeFree(WorkersSettings settings) {
        try (ServerSocket door = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.bind()))) {
            door.getLocalPort();
        } catch (IOException taken) {
            throw new BrokerGoneException(WHY_NOT.formatted(settings.port()), taken);
        }
    }

    private static Configuration configuration(WorkersSettings settings, String password, String storePassword) {
        return new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(!password.isEmpty())
                .putSecurityRoles("#", Set.of(new Role(ROLE, true, true, false, false, false, false, false, false)))
                .addQueueConfiguration(QueueConfiguration.of(ArtemisQueue.NAME)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(false))
                .addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName()))
                .addAcceptorConfiguration(new TransportConfiguration(
                        NettyAcceptorFactory.class.getName(), acceptor(settings, storePassword)));
    }

    private static Map<String, Object> acceptor(WorkersSettings settings, String storePassword) {
        Map<String, Object> acceptor = new HashMap<>();
        acceptor.put(TransportConstants.HOST_PROP_NAME, settings.bind());
        acceptor.put(TransportConstants.PORT_PROP_NAME, settings.port());
        acceptor.put("protocols", "CORE");
        if (settings.tls().keyStore() != null) {
            acceptor.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            acceptor.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
            acceptor.put(
                    TransportConstants.KEYSTORE_PATH_PROP_NAME,
                    settings.tls().keyStore().toAbsolutePath().toString());
            acceptor.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, storePassword);
            acceptor.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3,TLSv1.2");
        }
        return acceptor;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // as it is declared; the process ends, and it with it
            throw new BrokerGoneException("The broker does not end", e);
        }
    }
}
