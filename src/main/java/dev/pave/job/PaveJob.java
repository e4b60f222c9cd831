package dev.pave.job;

import dev.pave.pattern.FaultPoint;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The steps of every run, on one screen: migrate, ingest, ingest-logs, mine, mine-routines, mine-failures, guard-sessions, guard-changes, judge, specify, conventions, report. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class PaveJob {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource) {
            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                FaultPoint.pass("batch.commit");
                super.doCommit(status);
                FaultPoint.pass("batch.committed");
            }
        };
    }

    @Bean
    Job job(RunState run, StillNight still, JobRepository repository, PlatformTransactionManager transactions) {
        Steps steps = new Steps(run, repository, transactions);
        return new JobBuilder(run.request().job(), repository)
                .start(steps.always("migrate", new MigrateStep(run)))
                .next(steps.always("ingest", new IngestStep(run)))
                .next(steps.always("ingest-logs", new IngestLogsStep(run)))
                .next(steps.always("mine", new MineStep(run)))
                .next(steps.always("mine-routines", new MineRoutinesStep(run)))
                .next(steps.always("mine-failures", new MineFailuresStep(run)))
                .next(steps.always("guard-sessions", new GuardSessionsStep(run)))
                .next(steps.always("guard-changes", new GuardChangesStep(run)))
                .next(steps.once("judge", new JudgeStep(run)))
                .next(steps.always("specify", new SpecifyStep(run)))
                .next(steps.always("conventions", new ConventionsStep(run)))
                .next(steps.once("report", new ReportStep(run, still)))
                .build();
    }

    /** Makes steps of the framework. */
    private record Steps(RunState run, JobRepository repository, PlatformTransactionManager transactions) {

        Step once(String name, RunStep step) {
            return new StepBuilder(name, repository)
                    .tasklet(tasklet(step), transactions)
                    .build();
        }

        /** A step whose result is in memory, so that a continued run does it again. */
        Step always(String name, RunStep step) {
            return new StepBuilder(name, repository)
                    .allowStartIfComplete(true)
                    .tasklet(tasklet(step), transactions)
                    .build();
        }

        private static Tasklet tasklet(RunStep step) {
            return (contribution, context) -> {
                step.execute();
                return RepeatStatus.FINISHED;
            };
        }
    }
}
