package org.sekisho.night.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.internal.PlatformDependent;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.night.workers.Broker.BrokerGoneException;

/** A real broker that a run started on one machine, and everybody on that machine. */
@Timeout(120)
class BrokerUnderAttackTests {

    private static final String PASSWORD = BrokerSecrets.drawn();
    private static final PartMessage PART = new PartMessage(7, 8, "screenPart");
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private final int port = freePort();
    private ArtemisBroker broker;
    private ArtemisQueue manager;

    @BeforeEach
    void aRunSaysAPart() {
        broker = ArtemisBroker.start(settings(), PASSWORD, "", folder.resolve("broker"));
        manager = broker.queue();
        manager.say(List.of(PART));
    }

    /** Whatever was tried, the part is there, and nothing else. */
    @AfterEach
    void thePartIsThereAndNothingElse() {
        try (ArtemisQueue worker = ArtemisQueue.at(settings(), PASSWORD, "")) {
            assertThat(worker.receive(Duration.ofSeconds(10))).contains(PART);
            assertThat(worker.receive(Duration.ofMillis(100))).isEmpty();
        } finally {
            manager.close();
            broker.close();
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(Path.of("data")).doesNotExist();
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of(null, null),
                Arguments.of("sekisho", ""),
                Arguments.of("sekisho", "guessed"),
                Arguments.of("the run itself", PASSWORD),
                Arguments.of("admin", PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void letsNobodyInWithoutTheWorkersPassword(@Nullable String user, @Nullable String password) {
        assertThatThrownBy(() -> within(user, password, session -> session.start()))
                .isInstanceOf(ActiveMQException.class);
    }

    /** Guesses that come near the password: a letter off, cut, doubled, in other cases, or drawn as it was. */
    @Test
    void letsNobodyInByAGuess() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(PASSWORD.length());
            String guess = List.of(
                            PASSWORD.substring(0, at),
                            PASSWORD.substring(0, at) + "~" + PASSWORD.substring(at + 1),
                            PASSWORD + PASSWORD.charAt(at),
                            PASSWORD.toUpperCase(Locale.ROOT) + "~",
                            BrokerSecrets.drawn())
                    .get(random.nextInt(5));
            String user =
                    List.of("sekisho", "admin", "the run itself", "sekisho ").get(random.nextInt(4));

            assertThatThrownBy(() -> within(user, guess, session -> session.start()))
                    .as("seed %d, guess %d, by %s", seed, i, user)
                    .isInstanceOf(ActiveMQException.class);
        }
    }

    static Stream<Arguments> whatWorkersMayNot() {
        return Stream.of(
                act(
                        "make a queue",
                        session -> session.createQueue(
                                QueueConfiguration.of("mine").setRoutingType(RoutingType.ANYCAST))),
                act(
                        "make a queue of its own",
                        session -> session.createQueue(QueueConfiguration.of("mine")
                                .setTemporary(true)
                                .setDurable(false)
                                .setRoutingType(RoutingType.ANYCAST))),
                act(
                        "make an address",
                        session -> session.createAddress(SimpleString.of("mine"), RoutingType.ANYCAST, false)),
                act("destroy the queue", session -> session.deleteQueue(ArtemisQueue.NAME)),
                act("hear what the broker tells", session -> session.createConsumer("activemq.notifications")),
                act("send a part", session -> send(session, ArtemisQueue.NAME, 60)),
                act("send ten megabytes", session -> send(session, ArtemisQueue.NAME, 10 * MEGABYTE)),
                act("manage", session -> send(session, "activemq.management", 60)),
                act("send to where nothing is", session -> send(session, "elsewhere", 60)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatWorkersMayNot")
    void letsAWorkerTakePartsAndNothingElse(String name, Act act) {
        assertThatThrownBy(() -> within("sekisho", PASSWORD, act)).isInstanceOf(ActiveMQException.class);
    }

    @Test
    void letsAWorkerSendNothingByTheWayThatItTakesParts() {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(false, way());
                JMSContext context = factory.createContext("sekisho", PASSWORD)) {
            assertThatThrownBy(() -> context.createProducer().send(context.createQueue(ArtemisQueue.NAME), "{}"))
                    .isInstanceOf(JMSRuntimeException.class);
        } catch (JMSRuntimeException closed) {
            assertThat(closed).hasMessageNotContaining(PASSWORD);
        }
    }

    /** Whoever has not signed in may say that two gigabytes come. */
    @Test
    void keepsLittleOfWhatSomebodySendsWhoHasNotSignedIn() throws IOException {
        byte[] much = new byte[MEGABYTE];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {0x7f, 0, 0, 0});
            for (int i = 0; i < 300; i++) {
                out.write(much);
            }
        } catch (IOException cutOff) {
            assertThat(cutOff).isNotNull();
        }
        assertThat(PlatformDependent.maxDirectMemory()).isLessThanOrEqualTo(64L * MEGABYTE);
    }

    /** The run itself says no more than its queue holds. */
    @Test
    void refusesMoreThanTheQueueHolds() {
        List<PartMessage> many = Stream.generate(() -> PART).limit(20_000).toList();

        assertThatThrownBy(() -> manager.say(many)).isInstanceOf(BrokerGoneException.class);

        manager.say(List.of(PART));
    }

    @FunctionalInterface
    private interface Act {
        void on(ClientSession session) throws ActiveMQException;
    }

    private static Arguments act(String name, Act act) {
        return Arguments.of(name, act);
    }

    private static void send(ClientSession session, String address, int bytes) throws ActiveMQException {
        ClientMessage message = session.createMessage(true);
        message.getBodyBuffer().writeBytes(new byte[bytes]);
        session.createProducer(address).send(message);
    }

    private void within(@Nullable String user, @Nullable String password, Act act) throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(way())
                        .setCallTimeout(5_000)
                        .setBlockOnDurableSend(true);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createSession(user, password, false, true, true, false, 0)) {
            act.on(session);
        }
    }

    private TransportConfiguration way() {
        Map<String, Object> to = new HashMap<>();
        to.put(TransportConstants.HOST_PROP_NAME, "127.0.0.1");
        to.put(TransportConstants.PORT_PROP_NAME, port);
        return new TransportConfiguration(NettyConnectorFactory.class.getName(), to);
    }

    private WorkersSettings settings() {
        return new WorkersSettings(
                WorkersSettings.Mode.REMOTE,
                null,
                "127.0.0.1",
                port,
                "sekisho",
                null,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                new WorkersSettings.Tls(null, null, null));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
