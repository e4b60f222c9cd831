package dev.pave.judge.drl;

import java.util.List;

/**
 * Rules that compiled.
 *
 * @param sources the files they were compiled from
 * @param module  the compiled module, a zip of classes
 */
record CompiledRules(List<RuleSource> sources, byte[] module) {}
