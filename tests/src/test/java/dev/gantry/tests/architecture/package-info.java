/**
 * The rules of the house and proof that each can fail: {@link dev.gantry.tests.architecture.HouseRules} holds them,
 * {@link dev.gantry.tests.architecture.Offenders} names classes that break them one by one.
 */
package dev.gantry.tests.architecture;
