package org.sekisho.night.workers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.sekisho.night.workers.Broker.BrokerGoneException;
import org.springframework.util.FileSystemUtils;

/**
 * A broker in the run's own process, which ends with it. It keeps nothing on disk: what it loses the run says again. It has one
 * queue of some hundred kilobytes. Only the run, from within its process, can send to it; workers can take from it, and do
 * nothing else. Nobody signs in without a password.
 */
final class ArtemisBroker implements AutoCloseable {

    private static final String RUN = "the run itself";
    private static final String WORKER = "worker";
    private static final long LARGEST_QUEUE = 512 * 1024;
    private static final int LARGEST_PACKET = 16 * 1024;
    private static final int MOST_CONNECTIONS = 512;
    private static final String WHY_NOT = "The broker does not start at port %d: another program may have it";

    static {
        // what somebody sends who has not signed in is in memory until it is whole, and may say that it is 2 GB
        System.setProperty("io.netty.maxDirectMemory", String.valueOf(64L * 1024 * 1024));
    }

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final WorkersSettings settings;
    private final Path folder;
    private final String runsPassword = BrokerSecrets.drawn();

    private ArtemisBroker(WorkersSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * Starts one.
     *
     * @param password of workers
     * @param folder that it may write to; nothing of it is left
     * @throws BrokerGoneException if it does not start, such as because another program has its port
     */
    static ArtemisBroker start(WorkersSettings settings, String password, String storePassword, Path folder) {
        mustBeFree(settings);
        ArtemisBroker broker = new ArtemisBroker(settings, folder);
        broker.clear();
        broker.server.setConfiguration(broker.configuration(storePassword));
        broker.server.setSecurityManager(new ActiveMQJAASSecurityManager(
                InVMLoginModule.class.getName(),
                new SecurityConfiguration(
                        Map.of(settings.user(), password, RUN, broker.runsPassword),
                        Map.of(settings.user(), List.of(WORKER), RUN, List.of(RUN)))));
        try {
            broker.server.start();
            broker.server.getActiveMQServer().getRemotingService().addIncomingInterceptor((Interceptor)
                    ArtemisBroker::mayCome);
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

    /** The queue, for the run. */
    ArtemisQueue queue() {
        return ArtemisQueue.here(settings, RUN, runsPassword);
    }

    /** Nothing that is sent from outside is taken in, be it by a worker: a large message is kept before anybody asks who may send. */
    private static boolean mayCome(Packet packet, RemotingConnection from) {
        byte type = packet.getType();
        boolean sends = type == PacketImpl.SESS_SEND
                || type == PacketImpl.SESS_SEND_LARGE
                || type == PacketImpl.SESS_SEND_CONTINUATION;
        boolean small = !sends && packet.getPacketSize() <= LARGEST_PACKET;
        if (small || from.getTransportConnection() instanceof InVMConnection) {
            return true;
        }
        from.fail(new ActiveMQSecurityException("Only the run sends"));
        return false;
    }

    private Configuration configuration(String storePassword) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setBrokerInstance(folder.toFile()); // below which is all that it writes
        return configuration
                .setPersistenceEnabled(false)
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                .setMaxDiskUsage(-1)
                .putSecurityRoles("#", Set.of())
                .putSecurityRoles(ArtemisQueue.NAME, Set.of(role(RUN, true), role(WORKER, false)))
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setAutoCreateAddresses(false)
                                .setAutoCreateQueues(false)
                                .setAutoDeleteAddresses(false)
                                .setAutoDeleteQueues(false)
                                .setMaxSizeBytes(LARGEST_QUEUE)
                                .setAddressFullMessagePolicy(AddressFullMessagePolicy.FAIL))
                .addQueueConfiguration(QueueConfiguration.of(ArtemisQueue.NAME)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(false))
                .addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName()))
                .addAcceptorConfiguration(
                        new TransportConfiguration(NettyAcceptorFactory.class.getName(), acceptor(storePassword)));
    }

    private static Role role(String name, boolean sends) {
        return new Role(name, sends, true, false, false, false, false, false, false, false, false, false, false);
    }

    private Map<String, Object> acceptor(String storePassword) {
        Map<String, Object> acceptor = new HashMap<>();
        acceptor.put(TransportConstants.HOST_PROP_NAME, settings.bind());
        acceptor.put(TransportConstants.PORT_PROP_NAME, settings.port());
        acceptor.put("protocols", "CORE");
        acceptor.put(TransportConstants.CONNECTIONS_ALLOWED, MOST_CONNECTIONS);
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
        } finally {
            clear();
        }
    }

    private void clear() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new BrokerGoneException("%s cannot be deleted".formatted(folder), e);
        }
    }
}
