using System.IO.Hashing;
using System.Runtime.CompilerServices;

[assembly: TypeForwardedTo(typeof(Crc32))]
[assembly: TypeForwardedTo(typeof(Crc64))]
[assembly: TypeForwardedTo(typeof(NonCryptographicHashAlgorithm))]
[assembly: TypeForwardedTo(typeof(XxHash128))]
[assembly: TypeForwardedTo(typeof(XxHash3))]
[assembly: TypeForwardedTo(typeof(XxHash32))]
[assembly: TypeForwardedTo(typeof(XxHash64))]
