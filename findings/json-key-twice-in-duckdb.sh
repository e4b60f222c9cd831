#!/bin/sh
# logstash-logback-encoder 8.1 (logback 1.5.18) and DuckDB 2.0.0.1: a value in the MDC, or a structured argument, that has the name of a field of the
# encoder's own is written beside it, so that a line has "level" and "message" twice. Of such a line Jackson 2.19 reads the last of the two, and DuckDB
# the first or the last by how it is asked: ->>, from_json and try_cast give the first, VARIANT the last, a plain cast to a STRUCT is an error, and
# read_json stops there; with ignore_errors it gives the row
# with the first value. json_valid says true.
# Guessed: an encoder's own fields cannot be written over from outside, or win; and one database reads one value.
# Instead: <mdcKeyFieldName> for such keys, or a prefix of their own; in DuckDB look with len(json_keys(j)) <> len(list_distinct(json_keys(j))) before
# lines are read in two ways.
. "$(dirname "$0")/run.sh"
packages net.logstash.logback:logstash-logback-encoder:8.1 ch.qos.logback:logback-classic:1.5.18 \
  com.fasterxml.jackson.core:jackson-databind:2.19.0 org.duckdb:duckdb_jdbc:2.0.0.1
java_says Finding.java <<'JAVA'
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.sql.*;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

public class Finding {
    public static void main(String[] args) throws Exception {
        String line = line();
        System.out.println(line.replaceAll(".*(\"level\":\"[^\"]*\").*(\"level\":\"[^\"]*\").*", "written: $1 and $2"));
        System.out.println("Jackson: " + new ObjectMapper().readTree(line).get("level").asText());
        try (var c = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String how : new String[] {"j->>'level'", "from_json(j, '{\"level\":\"VARCHAR\"}').level",
                "try_cast(j AS STRUCT(level VARCHAR)).level", "j::VARIANT.level::VARCHAR", "j::STRUCT(level VARCHAR).level", "json_valid(j)"}) {
                asked(c, how, "SELECT " + how.replace("j::VARIANT.level", "(j::VARIANT).level") + " FROM (SELECT '" + line + "'::JSON AS j)");
            }
            var file = Files.createTempFile("finding", ".json");
            Files.writeString(file, line + "\n");
            asked(c, "read_json", "SELECT level FROM read_json('" + file + "', columns = {level: 'VARCHAR'})");
            asked(c, "read_json, ignore_errors", "SELECT level FROM read_json('" + file + "', columns = {level: 'VARCHAR'}, ignore_errors = true)");
            Files.delete(file);
        }
    }

    static void asked(Connection c, String how, String sql) {
        try (var s = c.createStatement(); var rows = s.executeQuery(sql)) {
            rows.next();
            System.out.println("DuckDB, " + how + ": " + rows.getString(1));
        } catch (SQLException e) {
            System.out.println("DuckDB, " + how + ": an exception");
        }
    }

    static String line() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        var out = new ByteArrayOutputStream();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        var log = context.getLogger("finding");
        log.addAppender(appender);
        MDC.put("level", "gold");
        log.error("A customer was refused");
        appender.stop();
        return out.toString().strip();
    }
}
JAVA
expect "written: \"level\":\"ERROR\" and \"level\":\"gold\"
Jackson: gold
DuckDB, j->>'level': ERROR
DuckDB, from_json(j, '{\"level\":\"VARCHAR\"}').level: ERROR
DuckDB, try_cast(j AS STRUCT(level VARCHAR)).level: ERROR
DuckDB, j::VARIANT.level::VARCHAR: gold
DuckDB, j::STRUCT(level VARCHAR).level: an exception
DuckDB, json_valid(j): true
DuckDB, read_json: an exception
DuckDB, read_json, ignore_errors: ERROR"
