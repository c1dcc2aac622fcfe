package org.sekisho.machine.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What may happen to a night of several processes. */
enum WorkersFault {
    WORKER_KILLED {
        @Override
        void strike(Cast cast) {
            cast.worker().kill();
        }
    },
    WORKER_STANDS_STILL {
        @Override
        void strike(Cast cast) throws InterruptedException {
            cast.worker().signal("STOP");
            pause(WorkersNight.SILENT.multipliedBy(2));
            cast.worker().signal("CONT");
        }
    },
    WORKER_CUT_OFF {
        @Override
        void strike(Cast cast) throws InterruptedException {
            cast.network().forEach(CutRelay::cut);
            pause(CUT);
            cast.network().forEach(CutRelay::mend);
        }
    },
    WORKER_TOLD_TO_END {
        @Override
        void strike(Cast cast) {
            cast.worker().terminate();
        }
    },
    MANAGER_KILLED {
        @Override
        void strike(Cast cast) {
            cast.manager().kill();
        }
    },
    MANAGER_TOLD_TO_END {
        @Override
        void strike(Cast cast) {
            if (cast.manager().terminate() > 30) {
                throw new AssertionError("The manager did not end in time");
            }
        }
    },
    BROKER_LOST {
        @Override
        Cast begin(WorkersNight night) throws Exception {
            int port = WorkersNight.freePort();
            String named = "sekisho.workers.broker=127.0.0.1:" + port;
            AutoCloseable broker = night.broker(port)::stop;
            RunProcess worker = night.worker(named);
            night.worker(named);
            return new Cast(night.manager(WorkersNight.SILENT, named), worker, List.of(), broker);
        }

        @Override
        void strike(Cast cast) throws Exception {
            cast.broker().close();
        }
    };

    private static final Duration CUT = Duration.ofSeconds(30);

    /**
     * Who plays.
     *
     * @param worker the one that is struck; another works beside it
     * @param network between that worker and all others
     * @param broker that is no run's own, to be lost
     */
    record Cast(RunProcess manager, RunProcess worker, List<CutRelay> network, AutoCloseable broker) {}

    /** Starts a night with two workers, of which one is at the end of a network that can be cut. */
    Cast begin(WorkersNight night) throws Exception {
        CutRelay database = CutRelay.to(night.databasePort());
        CutRelay broker = CutRelay.to(night.broker());
        RunProcess far = night.workerBy(database.port(), "sekisho.workers.broker=127.0.0.1:" + broker.port());
        night.worker();
        return new Cast(night.manager(Duration.ofMinutes(3)), far, List.of(database, broker), () -> {});
    }

    abstract void strike(Cast cast) throws Exception;

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
