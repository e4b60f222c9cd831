#!/bin/sh
# Spring Batch 6.0.6 with H2 2.5.252: the chunk step of version 6 (ChunkOrientedStepBuilder, faultTolerant().retry(...)) calls a writer again *in the
# same transaction*. What the writer stored before it threw stays, and is stored again by the next try: of 6 items come 8 rows after one failure and 10
# after two, in a step that ends COMPLETED with a write count of 6 and no rollback. retryLimit(2) is two tries after the first, three in all.
# The step of version 5, which is still there (StepBuilder.chunk(n, manager), deprecated), rolls back between tries, has the items processed again and
# stores 6 rows; for it a limit of 2 is two tries in all, so the job whose writer fails twice fails.
# Guessed: the recommended replacement keeps what a retry means, and no try leaves rows of a failed one behind.
# Instead: writers that a retry may call again must be idempotent (upsert by key), or one batch statement that is whole or nothing (with a savepoint),
# or retry nothing in the step and start the job again; and look at a limit when a step is moved to version 6.
. "$(dirname "$0")/run.sh"
packages org.springframework.batch:spring-batch-core:6.0.6 com.h2database:h2:2.5.252 org.slf4j:slf4j-nop:2.0.17
java_says Finding.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

public class Finding {
    @Configuration
    @EnableBatchProcessing
    @EnableJdbcJobRepository
    public static class Batch {
        @Bean
        public DataSource dataSource() {
            var source = new org.h2.jdbcx.JdbcDataSource();
            source.setURL("jdbc:h2:mem:batch;DB_CLOSE_DELAY=-1");
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql")).execute(source);
            return source;
        }

        @Bean
        public JdbcTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }

    static final List<Integer> ITEMS = List.of(1, 2, 3, 4, 5, 6);
    static AnnotationConfigApplicationContext context;
    static JdbcTemplate jdbc;

    public static void main(String[] args) throws Exception {
        context = new AnnotationConfigApplicationContext(Batch.class);
        jdbc = new JdbcTemplate(context.getBean(DataSource.class));
        jdbc.execute("CREATE TABLE stored (id INTEGER)");
        run("6", 2, 1);
        run("5", 2, 1);
        run("6", 2, 2);
        run("5", 2, 2);
        context.close();
    }

    @SuppressWarnings("removal")
    static void run(String version, int limit, int failures) throws Exception {
        jdbc.update("DELETE FROM stored");
        var repository = context.getBean(JobRepository.class);
        var manager = context.getBean(JdbcTransactionManager.class);
        int[] counts = new int[3];
        ItemProcessor<Integer, Integer> processor = item -> {
            counts[0]++;
            return item;
        };
        ItemWriter<Integer> writer = chunk -> {
            counts[1]++;
            for (Integer item : chunk) {
                if (item == 3 && counts[2]++ < failures) {
                    throw new IllegalStateException("not now");
                }
                jdbc.update("INSERT INTO stored VALUES (?)", item);
            }
        };
        String name = "retry" + version + "-" + failures;
        Step step = version.equals("6")
                ? new ChunkOrientedStepBuilder<Integer, Integer>(name, repository, 6).transactionManager(manager)
                        .reader(new ListItemReader<>(ITEMS)).processor(processor).writer(writer)
                        .faultTolerant().retry(IllegalStateException.class).retryLimit(limit).build()
                : new StepBuilder(name, repository).<Integer, Integer>chunk(6, manager)
                        .reader(new ListItemReader<>(ITEMS)).processor(processor).writer(writer)
                        .faultTolerant().retry(IllegalStateException.class).retryLimit(limit).build();
        var execution = context.getBean(JobOperator.class).start(new JobBuilder(name, repository).start(step).build(), new JobParameters());
        var told = execution.getStepExecutions().iterator().next();
        System.out.println("version " + version + ", limit " + limit + ", fails " + failures + ": " + execution.getStatus() + ", rollbacks "
                + told.getRollbackCount() + ", write count " + told.getWriteCount() + ", writer called " + counts[1] + ", processed " + counts[0]
                + ", rows " + jdbc.queryForList("SELECT id FROM stored", Integer.class));
    }
}
JAVA
expect 'version 6, limit 2, fails 1: COMPLETED, rollbacks 0, write count 6, writer called 2, processed 6, rows [1, 2, 1, 2, 3, 4, 5, 6]
version 5, limit 2, fails 1: COMPLETED, rollbacks 1, write count 6, writer called 2, processed 12, rows [1, 2, 3, 4, 5, 6]
version 6, limit 2, fails 2: COMPLETED, rollbacks 0, write count 6, writer called 3, processed 6, rows [1, 2, 1, 2, 1, 2, 3, 4, 5, 6]
version 5, limit 2, fails 2: FAILED, rollbacks 3, write count 0, writer called 2, processed 13, rows []'
