package org.sekisho.night.workers;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.sekisho.night.workers.Broker.BrokerGoneException;

/**
 * The queue at the broker, by a connection that is made anew after it was lost. For one thread at a time. Every call ends: it is
 * answered, or fails, within some seconds.
 */
final class ArtemisQueue implements AutoCloseable {

    static final String NAME = "sekisho.parts";

    private static final long LONGEST_CALL = 10_000;
    private static final long FAILURE_CHECK = 10_000;

    private final WorkersSettings settings;
    private final String user;
    private final String password;
    private final ActiveMQConnectionFactory factory;
    private @Nullable JMSContext connection;

    private ArtemisQueue(WorkersSettings settings, String user, String password, TransportConfiguration way) {
        this.settings = settings;
        this.user = user;
        this.password = password;
        this.factory = new ActiveMQConnectionFactory(false, way);
        factory.setConsumerWindowSize(0); // nobody holds back what others could do
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setCallTimeout(LONGEST_CALL);
        factory.setClientFailureCheckPeriod(FAILURE_CHECK);
    }

    /** The queue of a broker in this process. */
    static ArtemisQueue here(WorkersSettings settings, String user, String password) {
        return new ArtemisQueue(
                settings, user, password, new TransportConfiguration(InVMConnectorFactory.class.getName()));
    }

    /** The queue of the broker that the settings name. */
    static ArtemisQueue at(WorkersSettings settings, String password, String storePassword) {
        return new ArtemisQueue(
                settings,
                settings.user(),
                password,
                new TransportConfiguration(NettyConnectorFactory.class.getName(), connector(settings, storePassword)));
    }

    private static Map<String, Object> connector(WorkersSettings settings, String storePassword) {
        Map<String, Object> connector = new HashMap<>();
        connector.put(TransportConstants.HOST_PROP_NAME, settings.brokerHost());
        connector.put(TransportConstants.PORT_PROP_NAME, settings.brokerPort());
        if (settings.tls().trustStore() != null) {
            connector.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            connector.put(TransportConstants.VERIFY_HOST_PROP_NAME, true);
            connector.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12");
            connector.put(
                    TransportConstants.TRUSTSTORE_PATH_PROP_NAME,
                    settings.tls().trustStore().toAbsolutePath().toString());
            connector.put(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, storePassword);
        }
        return connector;
    }

    /**
     * Takes out what nobody took, and says these in its place.
     *
     * @throws BrokerGoneException if the broker cannot be reached
     */
    void say(List<PartMessage> messages) {
        JMSContext open = connected();
        try {
            try (JMSConsumer left = open.createConsumer(open.createQueue(NAME))) {
                while (left.receiveNoWait() != null) {
                    // said before, and said again below if it still holds
                }
            }
            JMSProducer producer = open.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            messages.forEach(message -> producer.send(open.createQueue(NAME), message.written()));
        } catch (JMSRuntimeException e) {
            throw lost(e);
        }
    }

    /**
     * Waits for a part; empty if there is none within that time, or what came is none.
     *
     * @throws BrokerGoneException if the broker cannot be reached
     */
    Optional<PartMessage> receive(Duration longest) {
        JMSContext open = connected();
        try (JMSConsumer consumer = open.createConsumer(open.createQueue(NAME))) { // what it has not taken goes back
            Message message = consumer.receive(longest.toMillis());
            return message instanceof TextMessage text ? PartMessage.read(text.getText()) : Optional.empty();
        } catch (JMSException | JMSRuntimeException e) {
            throw lost(e);
        }
    }

    private JMSContext connected() {
        try {
            return connection();
        } catch (JMSRuntimeException e) {
            throw lost(e);
        }
    }

    private JMSContext connection() {
        if (connection == null) {
            connection = factory.createContext(user, password, JMSContext.AUTO_ACKNOWLEDGE);
        }
        return connection;
    }

    private BrokerGoneException lost(Exception why) {
        disconnect();
        return new BrokerGoneException(
                "The broker at %s:%d does not answer".formatted(settings.brokerHost(), settings.brokerPort()), why);
    }

    /** Lets the connection go; the next call makes another. */
    private void disconnect() {
        try (JMSContext closed = connection) {
            connection = null;
        } catch (JMSRuntimeException gone) {
            connection = null;
        }
    }

    @Override
    public void close() {
        disconnect();
        factory.close();
    }
}
