/** What is wrong or missing somewhere: findings of the guards, their severity and proof, coverage. */
package dev.pave.pattern.finding;
