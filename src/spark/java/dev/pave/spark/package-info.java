/** The night's pieces on Apache Spark. Only in pave-spark.jar: nothing else of pave knows Spark. */
package dev.pave.spark;
