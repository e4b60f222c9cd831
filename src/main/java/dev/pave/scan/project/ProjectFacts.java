package dev.pave.scan.project;

import dev.pave.pattern.finding.ProjectFact;
import java.util.List;

/**
 * What a project showed.
 *
 * @param facts   by path
 * @param allowed how many more there were that a comment at the head of the file allows
 */
public record ProjectFacts(List<ProjectFact> facts, int allowed) {

    public ProjectFacts {
        facts = List.copyOf(facts);
    }
}
