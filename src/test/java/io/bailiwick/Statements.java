package io.bailiwick;

import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what something costs the database. */
public final class Statements {

    private static final int RUNS = 5;

    private Statements() {}

    /** How many statements one run needs: the least of several, since what others ask at the same time only adds to it. */
    public static long of(SessionFactory sessions, Runnable work) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, RUNS)
                .map(run -> {
                    statistics.clear();
                    work.run();
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }
}
